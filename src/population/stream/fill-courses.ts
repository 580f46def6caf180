/**
 * The fills of one person → days by agent, as `trials/supply.ts` and `trials/course.ts` lay them out. The arrays are
 * used again for the next person.
 */
import type { SortedFills } from './sort-fills.ts'
import {
  addSpan,
  leavePlace,
  makeRoom,
  noSpans,
  type Spans,
  setSpan,
  sortByDay,
  unclear,
  unknownDose,
} from './spans.ts'
import type { StreamTables } from './stream-tables.ts'

/** The courses of one person: `count` agents, in the order in which they were first filled. */
export type Courses = {
  count: number
  /** The agent of each course, and the traps that close on it: those into which every fill falls. */
  readonly agent: Int32Array
  readonly traps: Int32Array
  /** The spans of each course: from its first until before its end. */
  readonly first: Int32Array
  readonly end: Int32Array
  /** The same days with nothing laid over another: often the very same spans. */
  readonly firstSegment: Int32Array
  readonly endSegment: Int32Array
  readonly spans: Spans
}

/** The fills of one person; `undefined` where more must be known than fills tell. Valid until the next person. */
export type CourseLayout = (fills: SortedFills, from: number, to: number) => Courses | undefined

/** `limit` is the first day that is not looked at. */
export function courseLayout(tables: StreamTables, limit: number, crossTaperDays: number): CourseLayout {
  const { agents } = tables
  const column = (): Int32Array => new Int32Array(agents.length + 1)
  const courses: Courses = {
    count: 0,
    agent: column(),
    traps: column(),
    first: column(),
    end: column(),
    firstSegment: column(),
    endSegment: column(),
    spans: noSpans(),
  }
  const isAntidepressant = agents.map(({ role }) => role === 'antidepressant')
  const byAgent = fillsByAgent(tables, limit, courses)
  const starts: Starts = { count: 0, agent: [], on: [] }
  return (given, begin, behind) => {
    const fills = byAgent(given, begin, behind)
    const { spans } = courses
    spans.count = 0
    for (let course = 0; course < courses.count; course += 1) {
      const [first, end] = [courses.first[course] ?? 0, courses.end[course] ?? 0]
      const merged = mergeDays(fills, first, end, tables)
      if (merged < 0) return undefined
      courses.first[course] = spans.count
      addSupply(fills, first, merged, spans)
      courses.end[course] = spans.count
      leavePlace(spans)
    }
    findStarts(starts, courses, isAntidepressant, crossTaperDays)
    for (let course = 0; course < courses.count; course += 1) {
      addDoubt(courses, course, starts)
      if (!addSegments(courses, course, tables)) return undefined
    }
    return courses
  }
}

/** Lays the fills of each agent side by side, in order of day; leaves where they stand in the courses. */
function fillsByAgent(
  { agents, agentOf, trapsOf, doseLow, doseHigh }: StreamTables,
  limit: number,
  courses: Courses,
): (given: SortedFills, begin: number, behind: number) => Spans {
  const courseOf = new Int32Array(agents.length)
  const lastSeen = new Int32Array(agents.length)
  const fills = noSpans()
  let person = 0

  function findCourses({ days, products }: SortedFills, begin: number, behind: number): void {
    const { agent: agentOfCourse, traps, first, end } = courses
    courses.count = 0
    person += 1
    for (let index = begin; index < behind; index += 1) {
      const product = products[index] ?? 0
      const agent = agentOf[product] ?? 0
      if (lastSeen[agent] !== person) {
        lastSeen[agent] = person
        courseOf[agent] = courses.count
        agentOfCourse[courses.count] = agent
        traps[courses.count] = trapsOf[product] ?? 0
        end[courses.count] = 0
        courses.count += 1
      }
      const course = courseOf[agent] ?? 0
      traps[course] = (traps[course] ?? 0) & (trapsOf[product] ?? 0)
      if ((days[index] ?? 0) < limit) end[course] = (end[course] ?? 0) + 1
    }
    let place = 0
    for (let course = 0; course < courses.count; course += 1) {
      const fillsOfCourse = end[course] ?? 0
      first[course] = place
      end[course] = place
      place += fillsOfCourse
    }
  }

  return (given, begin, behind) => {
    findCourses(given, begin, behind)
    makeRoom(fills, behind - begin)
    const { days, products, supplies } = given
    const { end } = courses
    const { from, to, product: productOfFill, low, high, isDocumented } = fills
    for (let index = begin; index < behind; index += 1) {
      const day = days[index] ?? 0
      if (day >= limit) continue
      const product = products[index] ?? 0
      const course = courseOf[agentOf[product] ?? 0] ?? 0
      const place = end[course] ?? 0
      end[course] = place + 1
      from[place] = day
      to[place] = Math.min(day + (supplies[index] ?? 0), limit)
      productOfFill[place] = product
      low[place] = doseLow[product] ?? unknownDose
      high[place] = doseHigh[product] ?? unknownDose
      isDocumented[place] = 1
    }
    return fills
  }
}

/**
 * Several fills of one day stand together: the longest, with the doses of all of them. Where the fills end then; −1
 * where those of one day differ in form or release: which of them leads depends on more than a fill tells.
 */
function mergeDays(fills: Spans, first: number, end: number, tables: StreamTables): number {
  const { from } = fills
  let merged = first
  for (let index = first; index < end; ) {
    let next = index + 1
    while (next < end && from[next] === from[index]) next += 1
    if (next > index + 1 && !standTogether(fills, index, next, tables)) return -1
    if (merged !== index) moveFill(fills, index, merged)
    merged += 1
    index = next
  }
  return merged
}

/** Puts what the fills of one day are together into the first of them. */
function standTogether(
  fills: Spans,
  first: number,
  end: number,
  { presentationOf, trapsOf }: StreamTables,
): boolean {
  const { to, product, low, high } = fills
  const one = product[first] ?? 0
  let [least, most] = [low[first] ?? 0, high[first] ?? 0]
  for (let index = first + 1; index < end; index += 1) {
    const other = product[index] ?? 0
    if (presentationOf[one] !== presentationOf[other] || trapsOf[one] !== trapsOf[other]) return false
    const [itsLeast, itsMost] = [low[index] ?? 0, high[index] ?? 0]
    if (least === unknownDose || itsLeast === unknownDose) {
      least = unknownDose
      most = unknownDose
    } else if (!isDoseAmong(fills, first, index)) {
      least = Math.max(least, itsLeast)
      most += itsMost
    }
  }
  let longest = first
  for (let index = first + 1; index < end; index += 1) {
    if ((to[index] ?? 0) > (to[longest] ?? 0)) longest = index
  }
  moveFill(fills, longest, first)
  low[first] = least
  high[first] = most
  return true
}

/** Whether a fill from `first` on, before this one, has its dose: the same tablets twice are one dose. */
function isDoseAmong({ low, high }: Spans, first: number, index: number): boolean {
  for (let before = first; before < index; before += 1) {
    if (low[before] === low[index] && high[before] === high[index]) return true
  }
  return false
}

function moveFill({ to, from, product, low, high }: Spans, source: number, place: number): void {
  from[place] = from[source] ?? 0
  to[place] = to[source] ?? 0
  product[place] = product[source] ?? 0
  low[place] = low[source] ?? 0
  high[place] = high[source] ?? 0
}

/**
 * Early refills carried forward; a refill at another dose replaces what is left; the days of a stockpile, beyond the
 * last supply, are doubtful.
 */
function addSupply(fills: Spans, first: number, end: number, supplied: Spans): void {
  const { from, to, low, high } = fills
  let lastSupplied = longAgo
  for (let fill = first; fill < end; fill += 1) lastSupplied = Math.max(lastSupplied, to[fill] ?? 0)
  for (let fill = first + 1; fill < end; fill += 1) {
    const last = fill - 1
    const left = (to[last] ?? 0) - (from[fill] ?? 0)
    if (left <= 0) continue
    if (low[last] === low[fill] && high[last] === high[fill]) {
      from[fill] = to[last] ?? 0
      to[fill] = (to[fill] ?? 0) + left
    } else to[last] = from[fill] ?? 0
  }
  const start = supplied.count
  for (let fill = first; fill < end; fill += 1) {
    const [begin, finish] = [from[fill] ?? 0, to[fill] ?? 0]
    const until = Math.min(finish, lastSupplied)
    if (until > begin) addSpan(supplied, fills, fill, begin, until, 1)
    const rest = Math.max(begin, lastSupplied)
    if (finish > rest) addSpan(supplied, fills, fill, rest, finish, 0)
  }
  sortByDay(supplied, start, supplied.count)
}

/** When antidepressants begin, one after the other. */
type Starts = { count: number; readonly agent: number[]; readonly on: number[] }

/** Before every day of a record. A number like any other is reckoned with sooner than an infinite one. */
const longAgo = -(2 ** 29)

/** When an antidepressant begins. A refill is no start, and what a trap closes on is no antidepressant. */
function findStarts(
  starts: Starts,
  courses: Courses,
  isAntidepressant: readonly boolean[],
  crossTaperDays: number,
): void {
  const { from, to } = courses.spans
  starts.count = 0
  for (let course = 0; course < courses.count; course += 1) {
    const agent = courses.agent[course] ?? 0
    if (!isAntidepressant[agent] || courses.traps[course] !== 0) continue
    const end = courses.end[course] ?? 0
    let lastDay = longAgo
    for (let span = courses.first[course] ?? 0; span < end; span += 1) {
      const [day, until] = [from[span] ?? 0, to[span] ?? 0]
      if (day - lastDay > crossTaperDays) addStart(starts, agent, day)
      if (until > lastDay) lastDay = until
    }
  }
}

function addStart(starts: Starts, agent: number, on: number): void {
  starts.agent[starts.count] = agent
  starts.on[starts.count] = on
  starts.count += 1
}

/**
 * What is left of the last supply when another antidepressant begins is possible, not documented. It takes the place
 * that was left behind each course: no two supplies of a course begin on one day.
 */
function addDoubt({ spans, agent, first, end }: Courses, course: number, starts: Starts): void {
  const { from, to, isDocumented } = spans
  const [begin, behind] = [first[course] ?? 0, end[course] ?? 0]
  const last = from[behind - 1]
  for (let index = behind - 1; index >= begin && from[index] === last; index -= 1) {
    if (isDocumented[index] !== 1) continue
    const finish = to[index] ?? 0
    const next = nextStart(starts, agent[course] ?? 0, from[index] ?? 0, finish)
    if (next === finish) return
    setSpan(spans, behind, spans, index, next, finish, 0)
    to[index] = next
    end[course] = behind + 1
    return
  }
}

/** The first day after `begin` on which another agent begins; `finish` where none does before it. */
function nextStart({ count, agent, on }: Starts, own: number, begin: number, finish: number): number {
  let next = finish
  for (let start = 0; start < count; start += 1) {
    const day = on[start] ?? 0
    if (day > begin && day < next && agent[start] !== own) next = day
  }
  return next
}

/**
 * Spans laid over each other: the later replaces the earlier from its first day, documented before possible. False
 * where form or release of a day depends on more than fills tell.
 */
function addSegments(courses: Courses, course: number, tables: StreamTables): boolean {
  const { spans } = courses
  const [first, end] = [courses.first[course] ?? 0, courses.end[course] ?? 0]
  sortByDay(spans, first, end)
  courses.firstSegment[course] = first
  courses.endSegment[course] = end
  if (!doOverlap(spans, first, end)) return true
  courses.firstSegment[course] = spans.count
  const isClear = addOverlaid(spans, first, end, tables)
  courses.endSegment[course] = spans.count
  return isClear
}

function doOverlap({ from, to }: Spans, first: number, end: number): boolean {
  for (let index = first + 1; index < end; index += 1) {
    if ((from[index] ?? 0) < (to[index - 1] ?? 0)) return true
  }
  return false
}

function addOverlaid(spans: Spans, first: number, end: number, tables: StreamTables): boolean {
  let from = spans.from[first] ?? 0
  for (;;) {
    const to = nextEdge(spans, first, end, from)
    if (to === from) return true
    if (!addLeading(spans, first, end, from, to, tables)) return false
    from = to
  }
}

/** The next day on which a span begins or ends; the same day where none does. */
function nextEdge({ from, to }: Spans, first: number, end: number, day: number): number {
  let next = day
  for (let span = first; span < end; span += 1) {
    const [begin, finish] = [from[span] ?? 0, to[span] ?? 0]
    if (begin > day && (next === day || begin < next)) next = begin
    if (finish > day && (next === day || finish < next)) next = finish
  }
  return next
}

/** Of the spans that hold on these days adds the leading one, or the two of one day together. */
function addLeading(
  spans: Spans,
  first: number,
  end: number,
  from: number,
  to: number,
  { presentationOf }: StreamTables,
): boolean {
  const { low, high, product, isDocumented } = spans
  let [one, other, leading] = [-1, -1, 0]
  for (let span = first; span < end; span += 1) {
    if ((spans.from[span] ?? 0) > from || (spans.to[span] ?? 0) < to) continue
    const order = one < 0 ? 1 : compared(spans, span, one)
    if (order > 0) [one, other, leading] = [span, -1, 1]
    if (order !== 0) continue
    if (leading === 1) other = span
    leading += 1
  }
  if (one < 0) return true
  addSpan(spans, spans, one, from, to, isDocumented[one] ?? 0)
  if (other < 0) return true
  const isSame = presentationOf[product[one] ?? unclear] === presentationOf[product[other] ?? unclear]
  if (leading > 2 || !isSame) return false
  if (low[one] === low[other] && high[one] === high[other]) return true
  const added = spans.count - 1
  const isUnknown = low[one] === unknownDose || low[other] === unknownDose
  spans.low[added] = isUnknown ? unknownDose : Math.max(low[one] ?? 0, low[other] ?? 0)
  spans.high[added] = isUnknown ? unknownDose : (high[one] ?? 0) + (high[other] ?? 0)
  return true
}

/** What is documented leads, then what has a dose, then what began later: above 0 where the one does. */
function compared({ from, low, isDocumented }: Spans, one: number, other: number): number {
  const documented = (isDocumented[one] ?? 0) - (isDocumented[other] ?? 0)
  if (documented !== 0) return documented
  const dosed = Number(low[one] !== unknownDose) - Number(low[other] !== unknownDose)
  return dosed !== 0 ? dosed : (from[one] ?? 0) - (from[other] ?? 0)
}
