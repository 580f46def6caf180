/** What keeps a population from being read or counted, in words for the person at the keyboard. */
export class PopulationProblem extends Error {
  override readonly name = 'PopulationProblem'
}
