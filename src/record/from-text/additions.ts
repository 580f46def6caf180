/** "Abilify added to Lexapro x 6 weeks, no benefit": what follows the second name is said of the first. */

const itsOwner = '(?: (?:the|his|her|their|existing|current|ongoing|baseline))*'
const joined = new RegExp(
  `\\b(?:added(?: on)?|add-?on|adjunct(?:ive)?(?: treatment| therapy)?|augmentation) (?:to|of|for)${itsOwner} $|\\bon top of${itsOwner} $`,
)
const onlyTo = new RegExp(`^[^,;]* to${itsOwner} $`)
const toOrWith = new RegExp(`^[^,;]* (?:with|to)${itsOwner} $`)
const beside = /^ ?(?:and|\+|&|plus|\/) ?$/
const step = /^(?:added|adding|adjunctive|adjunct)$/
const ofTheLast =
  /^(?:augmented|added|combined|switched|changed|transitioned|cross|replaced|swapped|moved|-+>|=>)/
const mayBe =
  /\b(?:can|could|may|might|should|would|will|shall|to|if) (?:later |then |also )?(?:be|get) (?:later |also )?$/
const wasNot = /\b(?:not|never|n't)(?: (?:yet|ever))?(?: been)? $/

/** `between`: the words between the two names. `lead`: the word of a step before the first of them. */
export function isAddedTo(between: string, lead: string | undefined): boolean {
  if (/[,;]/.test(between)) return false
  if (joined.test(between)) return true
  return lead !== undefined && (isAdding(lead) ? onlyTo : toOrWith).test(between) && step.test(lead)
}

function isAdding(lead: string): boolean {
  return lead === 'added' || lead === 'adding'
}

/** "added to Lexapro and Zoloft": to both. */
export function isBeside(between: string): boolean {
  return beside.test(between)
}

/** "could be augmented with", "was never augmented with": what a step is not, where it did not happen. */
export function stepThatWasNot(before: string): 'planned' | 'denied' | undefined {
  if (mayBe.test(before)) return 'planned'
  return wasNot.test(before) ? 'denied' : undefined
}

/** "Lexapro augmented with lithium", "Zoloft switched to Prozac": the first of them was taken. */
export function saysItWasTaken(step: string): boolean {
  return ofTheLast.test(step)
}
