/** What is said where the record tells only the month or the year of a treatment. */

/** Why a finding about one treatment is open: its entries may be several, or another may have cut it short. */
export const dependsOnDays = 'what it was depends on days that are not known'

/** Why a finding about treatments beside each other is open. */
export const roughDays = 'days not known exactly'
