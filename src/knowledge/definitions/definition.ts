/**
 * A definition is a named, versioned, cited set of parameters that says what counts as treatment resistance.
 * Plain data: the same values are read by the engine at the bedside and by the query compiler over a population.
 * Once accepted it never changes; a new edition is a new file.
 */
import type { Citation, Cited } from '../citation.ts'
import type { InstrumentId } from '../instruments/instrument.ts'
import type { IngredientId } from '../medicines/ingredient.ts'

/** `name/edition`, for example `nextline-clinical/2026`. */
export type DefinitionId = string

export type Definition = {
  readonly id: DefinitionId
  readonly title: string
  /** One or two sentences for a clinician. */
  readonly summary: string
  /**
   * draft: facts still to be compared with the source. accepted: frozen.
   * needs-table: a table the user must supply is missing. withdrawn: still citable.
   */
  readonly status: 'draft' | 'accepted' | 'needs-table' | 'withdrawn'
  /** When a person last compared this with its source. */
  readonly checkedOn: string
  readonly cite: Citation
  readonly population: PopulationRule
  readonly rule: Rule
  /** What is known to differ from the publication, or could not be read. */
  readonly caveats: readonly string[]
}

export type Rule = FailedTrialsRule | SuccessiveTreatmentsRule | PrescriptionSwitchesRule | DrugErasRule

/** Whether a rule counts rows as a program counts, and rebuilds no trial. */
export function countsRows({ kind }: Rule): boolean {
  return kind === 'prescription-switches' || kind === 'drug-eras'
}

/** Whom the definition is about. */
export type PopulationRule = {
  readonly diagnosis: Cited<'major-depression' | 'depression'>
  /** Codes on this many different days; 1 where absent. */
  readonly minimumDiagnoses?: Cited<number> | undefined
  /** days, where absent: two codes on one day count once. codes: every recorded code counts. */
  readonly diagnosesCounted?: Cited<'days' | 'codes'> | undefined
  /** Groups of conditions that take a person out of the definition. */
  readonly exclusions: readonly Cited<string>[]
  readonly minimumAge?: Cited<number> | undefined
  readonly maximumAge?: Cited<number> | undefined
  /** Whether an episode in remission is a no. */
  readonly remissionExcludes?: Cited<boolean> | undefined
}

/** Counts adequate trials whose outcome was not good enough. */
export type FailedTrialsRule = {
  readonly kind: 'failed-trials'
  readonly minimumTrials: Cited<number>
  readonly distinctBy: Cited<'agent' | 'class' | 'trial'>
  readonly scope: Cited<'current-episode' | 'lifetime'>
  readonly minimumDose: Cited<DoseTableId>
  /** Days at or above the minimum dose. */
  readonly minimumDays: Cited<number>
  /** A pause longer than this between two supplies ends a trial. */
  readonly maximumGapDays: Cited<number>
  readonly adherence: Cited<AdherenceRule>
  readonly failure: Cited<FailureRule>
  /** Whether a stop for side effects, without evidence on effect, counts as a failure. */
  readonly intoleranceCounts: Cited<boolean>
  /**
   * Days around a trial in which scores count as its baseline and its end. The first day of the trial is day 1:
   * not before day 28 is the last day of the fourth week.
   */
  readonly baseline: Cited<{ readonly daysBefore: number; readonly daysAfter: number }>
  readonly endpoint: Cited<{ readonly notBeforeDay: number; readonly daysAfterEnd: number }>
  /** Brain stimulation and psychotherapy that count as a trial. */
  readonly modalities?: Cited<readonly string[]> | undefined
  /** Whether adding an augmenting agent counts as a trial of its own. */
  readonly augmentationCounts: Cited<boolean>
}

export type DoseTableId = 'mgh-atrq' | 'label' | 'maudsley' | 'canmat-2023' | 'athf-sf2' | 'none'

export type AdherenceRule =
  | { readonly kind: 'not-considered' }
  /** Days covered at least this share; where nothing is documented, assumed (and named) or unknown. */
  | {
      readonly kind: 'required'
      readonly minimumCovered: number
      readonly whenUndocumented: 'assume' | 'unknown'
    }

/** When a trial has failed. Improvement is the share of the baseline score that was lost. */
export type FailureRule = {
  /** Improvement below this share; `inclusive` where exactly this much is still a failure. */
  readonly improvementBelow: number
  readonly inclusive?: boolean | undefined
  /** Not reaching remission is a failure, whatever the improvement. */
  readonly untilRemission?: boolean | undefined
  /** A final score this high is a failure whatever the improvement. */
  readonly endpointAtLeast?:
    | readonly { readonly instrument: InstrumentId; readonly score: number }[]
    | undefined
  /** Only scores of these instruments count. */
  readonly instruments?: readonly InstrumentId[] | undefined
}

/** Counts treatments one after the other in prescriptions or claims, without knowing outcomes. */
export type SuccessiveTreatmentsRule = {
  readonly kind: 'successive-treatments'
  /** The treatment that makes this number starts on the day resistance is reached. */
  readonly treatments: Cited<number>
  readonly distinctBy: Cited<'agent' | 'class' | 'trial'>
  /** Every treatment before the last lasted at least this many days. */
  readonly earlierMinimumDays?: Cited<number> | undefined
  /** … at or above this table's dose. */
  readonly earlierMinimumDose?: Cited<DoseTableId> | undefined
  /** The last treatment too. */
  readonly lastMinimumDays?: Cited<number> | undefined
  readonly maximumGapDays: Cited<number>
  /** The next treatment starts within this many days after the end of the one before. */
  readonly nextWithinDays?: Cited<number> | undefined
  /** The next treatment must not overlap the one before for longer than this (a switch, not a combination). */
  readonly maximumOverlapDays?: Cited<number> | undefined
  /** All of it within this many days. */
  readonly withinDays?: Cited<number> | undefined
  /** active: a treatment counts if any of it lies in the window. started: only if it starts in it. */
  readonly withinCounts?: Cited<'active' | 'started'> | undefined
  /** Adding an augmenting agent counts as the next treatment. */
  readonly augmentationCounts: Cited<boolean>
  readonly shortcuts: readonly Cited<Shortcut>[]
}

/** Another road to the same label: one antipsychotic after one antidepressant. */
export type Shortcut = {
  readonly agents: readonly string[]
  readonly priorAntidepressants: number
}

/**
 * Counts changes of drug in rows of prescriptions, as a program does that reads nothing else: not what was supplied,
 * not what was taken, not what came of it.
 */
export type PrescriptionSwitchesRule = {
  readonly kind: 'prescription-switches'
  /** The medicines whose prescriptions are read. */
  readonly medicines: Cited<readonly IngredientId[]>
  /** Switches away from at least this many different medicines. */
  readonly switches: Cited<number>
  /** At least this many different medicines anywhere in the record. */
  readonly differentMedicines: Cited<number>
  /** From the first to the last prescription of a medicine. */
  readonly minimumDays: Cited<number>
  /** A pause longer than this between two prescriptions of one medicine begins it anew. */
  readonly maximumGapDays: Cited<number>
  /**
   * The next prescription, of another medicine, comes within this many days. A medicine prescribed once is taken to
   * last until it.
   */
  readonly nextWithinDays: Cited<number>
}

/**
 * Counts drug eras (exposures of one ingredient joined over pauses) up to the day on which one of them begins, as a
 * cohort program over OMOP tables does. Diagnosis and exclusions are looked for up to that day only.
 */
export type DrugErasRule = {
  readonly kind: 'drug-eras'
  readonly antidepressants: Cited<readonly IngredientId[]>
  /** A pause of up to so many days joins two exposures to one era. */
  readonly maximumGapDays: Cited<number>
  /** Antidepressants count whose era ended no more than this many days before. */
  readonly endedWithinDays: Cited<number>
  /** The ways to the label, each with the medicine whose era begins it. */
  readonly roads: readonly Cited<EraRoad>[]
  /** The diagnosis was recorded in so many days up to that day. */
  readonly diagnosisWithinDays: Cited<number>
}

export type EraRoad = {
  /** The medicines whose era begins on the day; one of the antidepressants where absent. */
  readonly medicines?: readonly IngredientId[] | undefined
  /** Different antidepressants begun by that day, this one included. */
  readonly begunBy?: number | undefined
  /** Different antidepressants begun before that day. */
  readonly begunBefore?: number | undefined
  /** dose-eras: counted in a table that no record has, so that the road stays open. */
  readonly countedIn: 'drug-eras' | 'dose-eras'
}
