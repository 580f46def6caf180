/** A treatment history told in a form → the record. */
import { instrumentByText } from '../../knowledge/instruments/index.ts'
import { productByName } from '../../knowledge/medicines/index.ts'
import { day, type StatedDate, statedDate } from '../../units/day.ts'
import { doseRange } from '../../units/dose.ts'
import { datedBeforeMarket, keptWithItsDate } from '../before-market.ts'
import type {
  DataIssue,
  DosePhase,
  Exposure,
  Medicine,
  Origin,
  PatientRecord,
  ReportedCourse,
  Statement,
  StatementContent,
} from '../record.ts'
import { withinEachOther } from '../within-each-other.ts'
import { type FormProblem, formProblems } from './form-problems.ts'
import type { FormMedicine, FormTreatment, HistoryForm } from './history-form.ts'

export type FormRecords = {
  /** One record, or none where the form has a problem. */
  readonly records: readonly PatientRecord[]
  readonly problems: readonly FormProblem[]
}

const daysPerWeek = 7

/** Reads a form. What is left out stays unknown; a mistake in the form is a problem, and nothing is read. */
export function recordFromForm(form: unknown, { file }: { readonly file: string }): FormRecords {
  const problems = formProblems(form)
  if (problems.length > 0) return { records: [], problems }
  return { records: [new FormReader(form as HistoryForm, file).record()], problems: [] }
}

class FormReader {
  readonly #form: HistoryForm
  readonly #file: string
  readonly #origins = new Map<string, Origin>()
  readonly #issues: DataIssue[] = []

  constructor(form: HistoryForm, file: string) {
    this.#form = form
    this.#file = file
  }

  record(): PatientRecord {
    const form = this.#form
    const { id, sex, born } = form.patient ?? {}
    const birth = date(born)
    return {
      patient: {
        id: id ?? this.#file,
        ...(sex === undefined ? {} : { sex }),
        ...(birth === undefined ? {} : { born: birth }),
      },
      exposures: (form.medicines ?? []).map((medicine, at) => this.#exposure(medicine, at)),
      conditions: (form.diagnoses ?? []).map((diagnosis, at) => this.#condition(diagnosis, at)),
      measurements: (form.scores ?? []).flatMap((score, at) => this.#measurement(score, at)),
      procedures: (form.treatments ?? []).map((treatment, at) => this.#procedure(treatment, at)),
      allergies: (form.allergies ?? []).map((allergy, at) => this.#allergy(allergy, at)),
      familyHistory: (form.familyHistory ?? []).map(({ relative, illness }, at) => ({
        ref: this.#ref(`familyHistory[${at}]`),
        relationship: relative,
        concept: { codes: [], text: illness },
      })),
      pregnancies: [],
      statements: this.#statements(),
      origins: this.#origins,
      dataIssues: this.#issues,
    }
  }

  #ref(path: string): string {
    const ref = `${this.#file}#${path}`
    this.#origins.set(ref, { ref, file: this.#file, path })
    return ref
  }

  #issue(path: string, problem: string, effect: string): void {
    this.#issues.push({ where: `${this.#file}, ${path}`, problem, effect })
  }

  #exposure(entry: FormMedicine, at: number): Exposure {
    const path = `medicines[${at}]`
    const medicine = this.#medicine(entry.name, path)
    const doses = this.#doses(entry, medicine, path)
    const { start, end } = this.#period(entry, path)
    for (const problem of datedBeforeMarket(medicine, start)) this.#issue(path, problem, keptWithItsDate)
    const filled = date(this.#form.filledOn)
    const active = statusOf(entry) === 'active'
    return {
      ref: this.#ref(path),
      kind: 'statement',
      medicine,
      status: statusOf(entry),
      start,
      end,
      asserted: active ? filled : undefined,
      statedDays: entry.weeks === undefined ? undefined : Math.round(entry.weeks * daysPerWeek),
      doses,
      doseBasis: doses.length > 0 ? 'stated' : 'none',
      asNeeded: false,
      reasons: entry.reason === undefined ? [] : [{ codes: [], text: entry.reason }],
      stopReasons: [],
      reported: reportedOf(entry),
    }
  }

  #medicine(name: string, path: string): Medicine {
    const found = productByName(name)
    if (found === undefined) {
      this.#issue(path, `"${name}" is no medicine that we know.`, 'It is kept by its name and is no trial.')
      return { name, codes: [], ingredients: [], identified: 'other' }
    }
    if (found.certainty === 'misspelt') {
      const ingredients = found.product.ingredients.map(({ ingredient }) => ingredient).join(' and ')
      this.#issue(path, `"${name}" is read as ${ingredients}.`, 'Check the name.')
    }
    return { name, codes: [], ...found.product, identified: 'by-name' }
  }

  #doses({ mgPerDay }: FormMedicine, medicine: Medicine, path: string): readonly DosePhase[] {
    if (mgPerDay === undefined || medicine.ingredients.length === 0) return []
    const { low, high } = typeof mgPerDay === 'number' ? { low: mgPerDay, high: mgPerDay } : mgPerDay
    const [only, another] = medicine.ingredients
    if (only === undefined || another !== undefined) {
      this.#issue(path, `One dose for the several ingredients of "${medicine.name}".`, 'The dose is unknown.')
      return []
    }
    if (low > high) {
      this.#issue(
        path,
        `The lowest dose, ${low} mg, is above the highest, ${high} mg.`,
        'The dose is unknown.',
      )
      return []
    }
    return [{ fromDay: 0, amounts: [{ ingredient: only.ingredient, perDay: doseRange(low, high) }] }]
  }

  /** The dates of a course; an end before the beginning is not used. */
  #period(
    { from, to }: { readonly from?: string; readonly to?: string },
    path: string,
  ): { readonly start: StatedDate | undefined; readonly end: StatedDate | undefined } {
    const start = date(from)
    const end = date(to)
    if (start === undefined || end === undefined || end.last >= start.first)
      return withinEachOther({ start, end })
    this.#issue(path, `It ends (${to}) before it begins (${from}).`, 'Neither date is used.')
    return { start: undefined, end: undefined }
  }

  #procedure(entry: FormTreatment, at: number): PatientRecord['procedures'][number] {
    const path = `treatments[${at}]`
    const { start, end } = this.#period(entry, path)
    const reported = reportedOf(entry)
    return {
      ref: this.#ref(path),
      concept: { codes: [], text: entry.name ?? entry.kind },
      modality: entry.kind,
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(entry.sessions === undefined ? {} : { sessions: entry.sessions }),
      ...(reported === undefined ? {} : { reported }),
    }
  }

  #condition(
    { name, icd10cm, since, status }: NonNullable<HistoryForm['diagnoses']>[number],
    at: number,
  ): PatientRecord['conditions'][number] {
    return {
      ref: this.#ref(`diagnoses[${at}]`),
      concept: { codes: icd10cm === undefined ? [] : [{ system: 'icd10cm', code: icd10cm }], text: name },
      onset: date(since),
      clinicalStatus: status ?? 'unknown',
      verification: this.#form.filledBy === 'clinician' ? 'confirmed' : 'unstated',
      kind: 'problem',
    }
  }

  #measurement(
    { instrument, total, on }: NonNullable<HistoryForm['scores']>[number],
    at: number,
  ): readonly PatientRecord['measurements'][number][] {
    const path = `scores[${at}]`
    const match = instrumentByText(instrument, total)
    if (match === undefined) {
      const problem = `"${instrument}" ${total} is no total of a scale that we know.`
      this.#issue(path, problem, 'It is not used.')
      return []
    }
    return [
      {
        ref: this.#ref(path),
        concept: { codes: [], text: instrument },
        instrument: match.instrument,
        part: 'total',
        value: total,
        when: date(on),
      },
    ]
  }

  #allergy(
    { name, reaction, kind }: NonNullable<HistoryForm['allergies']>[number],
    at: number,
  ): PatientRecord['allergies'][number] {
    return {
      ref: this.#ref(`allergies[${at}]`),
      concept: { codes: [], text: name },
      ingredients: productByName(name)?.product.ingredients.map(({ ingredient }) => ingredient) ?? [],
      kind: kind ?? 'unknown',
      ...(reaction === undefined ? {} : { reaction }),
    }
  }

  #statements(): readonly Statement[] {
    const { episode, facts, preferences } = this.#form
    const since = date(episode?.since)
    return [
      ...(since === undefined
        ? []
        : [this.#statement('episode.since', { kind: 'episode-start', value: since })]),
      ...(episode?.status === undefined
        ? []
        : [this.#statement('episode.status', { kind: 'episode-status', value: episode.status })]),
      ...Object.entries(facts ?? {}).map(([id, value]) =>
        this.#statement(`facts.${id}`, { kind: 'fact', id, value }),
      ),
      ...Object.entries(preferences ?? {}).map(([option, value]) =>
        this.#statement(`preferences.${option}`, { kind: 'preference', option, value }),
      ),
    ]
  }

  #statement(path: string, says: StatementContent): Statement {
    const when = this.#form.filledOn === undefined ? undefined : day(this.#form.filledOn)
    return {
      ref: this.#ref(path),
      by: this.#form.filledBy ?? 'unknown',
      ...(when === undefined ? {} : { when }),
      says,
    }
  }
}

function date(text: string | undefined): StatedDate | undefined {
  return text === undefined ? undefined : statedDate(text)
}

function statusOf({
  adherence,
  stillTaking,
  stopReason,
  to,
  weeks,
  outcome,
}: FormMedicine): Exposure['status'] {
  if (adherence === 'not-taken') return 'not-taken'
  if (stillTaking === true) return 'active'
  if (stopReason !== undefined && stopReason !== 'unknown') return 'stopped'
  const over = stillTaking === false || to !== undefined || weeks !== undefined || outcome !== undefined
  return over ? 'ended' : 'unknown'
}

function reportedOf(entry: FormMedicine | FormTreatment): ReportedCourse | undefined {
  const { outcome, improvementPercent, stopReason } = entry
  const adherence = 'adherence' in entry ? entry.adherence : undefined
  const named = 'sideEffects' in entry ? (entry.sideEffects ?? []) : []
  const reported: ReportedCourse = {
    outcome: outcome === 'unknown' ? undefined : outcome,
    improvementPercent,
    adherence,
    sideEffects: named.length > 0 ? named : undefined,
    stopReason: stopReason === 'unknown' ? undefined : stopReason,
  }
  return Object.values(reported).some((value) => value !== undefined) ? reported : undefined
}
