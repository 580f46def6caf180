/**
 * What treatments that were chosen together may do to each other, as a patient is told: by the rules of the interactions
 * (`knowledge/interactions`). What a rule forbids is told in one way; a rule that has no words of its own asks to look out.
 */
import type { Dossier } from '../../assessment/dossier.ts'

/** In the order in which they are told. */
export const meetingTopics = ['never', 'serotonin', 'heart', 'sleepy', 'pressure', 'strength', 'ask'] as const
export type MeetingTopic = (typeof meetingTopics)[number]

/** Rules that only warn or watch; what is forbidden is `never`, whatever its rule. */
export const topicOfRule: Readonly<Record<string, MeetingTopic>> = {
  'R-014a': 'serotonin',
  'R-014b': 'serotonin',
  'R-014c': 'serotonin',
  'R-015a': 'serotonin',
  'R-016': 'serotonin',
  'R-017a': 'serotonin',
  'R-017c': 'serotonin',
  'R-022b': 'heart',
  'R-024b': 'heart',
  'R-135b': 'heart',
  'R-058': 'sleepy',
  'R-132': 'sleepy',
  'R-138': 'sleepy',
  'R-018': 'pressure',
  'R-019': 'pressure',
  'R-121a': 'strength',
  'R-121b': 'strength',
  'R-121c': 'strength',
  'R-121d': 'strength',
  'R-124a': 'strength',
  'R-124b': 'strength',
  'R-125a': 'strength',
  'R-125b': 'strength',
  'R-135a': 'strength',
}

export type PlainMeeting = { readonly topic: MeetingTopic; readonly pair: readonly [string, string] }

/** Of each two that were chosen. What must not be taken together needs no further word. */
export function plainMeetings(
  { combined }: Pick<Dossier, 'combined'>,
  chosen: readonly string[],
): readonly PlainMeeting[] {
  const pairs = chosen.flatMap((one, at) => chosen.slice(at + 1).map((other) => [one, other] as const))
  return pairs.flatMap((pair) => {
    const topics = new Set(
      combined(pair).together.map(({ rule, severity }) =>
        severity === 'block' ? 'never' : (topicOfRule[rule] ?? 'ask'),
      ),
    )
    const told = topics.has('never')
      ? (['never'] as const)
      : meetingTopics.filter((topic) => topics.has(topic))
    return told.map((topic) => ({ topic, pair }))
  })
}
