/** Words that belong to the name of a medicine without naming it: forms, releases, salts, packaging. */
import type { MedicineForm, MedicineRelease } from '../product.ts'

export const formWords: ReadonlyMap<string, MedicineForm> = new Map(
  Object.entries({
    oral: 'tablet tablets tab tabs capsule capsules cap caps caplet caplets oral po pill pills odt soltab disintegrating orodispersible dispersible chewable chew sublingual buccal lozenge solution suspension liquid syrup elixir concentrate drops granules powder sprinkle',
    transdermal: 'patch patches transdermal',
    nasal: 'nasal intranasal spray',
    injection:
      'injection injectable inj im iv intramuscular intravenous subcutaneous syringe prefilled vial ampule ampoule infusion decanoate depot',
    topical: 'topical cream ointment paste gel lotion ophthalmic',
    other: 'rectal suppository suppositories vaginal implant',
  } satisfies Record<MedicineForm, string>).flatMap(([form, words]) =>
    words.split(' ').map((word) => [word, form as MedicineForm] as const),
  ),
)

/** Where a name has words of several forms, the most particular one counts: "injectable solution" is an injection. */
export const formsByWeight: readonly MedicineForm[] = [
  'topical',
  'transdermal',
  'nasal',
  'injection',
  'other',
  'oral',
]

export const releaseWords: ReadonlyMap<string, MedicineRelease> = new Map([
  ['xr', 'extended'],
  ['xl', 'extended'],
  ['er', 'extended'],
  ['cr', 'extended'],
  ['la', 'extended'],
  ['extended', 'extended'],
  ['controlled', 'extended'],
  ['modified', 'extended'],
  ['sr', 'sustained'],
  ['sustained', 'sustained'],
  ['dr', 'delayed'],
  ['ec', 'delayed'],
  ['delayed', 'delayed'],
  ['enteric', 'delayed'],
  ['gastro', 'delayed'],
  ['ir', 'immediate'],
  ['immediate', 'immediate'],
  ['weekly', 'weekly'],
])

const plain =
  'release resistant hr hrs hour hours h hydrochloride hcl hci hydrobromide hbr hydrochlor acetate phosphate nitrate lactate napsylate potassium calcium magnesium bitartrate mesylate mesilate maleate succinate fumarate oxalate sulfate sulphate sodium besylate tartrate citrate carbonate carb carbona pamoate palmitate dihydrochloride dihydrate monohydrate anhydrous base usp system coated film delayed pellets pack starter kit titration sugar free brand generic and with w mg mgs mcg ug g gm gram grams microgram micrograms milligram milligrams ml meq'

/** Every word that may stand inside the name of a medicine. */
export const nameWords: ReadonlySet<string> = new Set([
  ...formWords.keys(),
  ...releaseWords.keys(),
  ...plain.split(' '),
  'smoking',
  'cessation',
  'deter',
])
