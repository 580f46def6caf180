/** One treatment with all that was read of it. */
import type { BareDose } from './bare-dose.ts'
import type { Clause } from './clauses.ts'
import type { CountedInstruction } from './counted-instruction.ts'
import type { CourseFacts } from './course-facts.ts'
import type { CourseTime } from './course-time.ts'
import type { Course } from './courses.ts'

export type ReadCourse = {
  readonly course: Course
  readonly clause: Clause
  readonly facts: CourseFacts
  readonly time: CourseTime
  readonly instruction: CountedInstruction | undefined
  readonly bare: BareDose | undefined
}
