/** The same simulated people as an OMOP database, with a small vocabulary of its own. */
import { observedFrom, observedTo } from './person.ts'
import { simulatedProducts } from './products.ts'

type Copy = (sql: string, file: string) => Promise<void>

/** OMOP leaves the ids from here on to databases of their own. */
const ownConcepts = 2_000_000_000
const phq9 = 3042932
const dispensed = 38000175

const date = (column: string | number, name: string): string => `DATE '1970-01-01' + ${column} AS ${name}`

export async function writeOmop(copy: Copy, part: string, isFirst: boolean): Promise<void> {
  const file = (table: string): string => `omop/${table}.${part}.parquet`
  await copy(
    `SELECT person_id, CASE sex WHEN 'male' THEN 8507 ELSE 8532 END AS gender_concept_id, year(DATE '1970-01-01' + born) AS year_of_birth,
      month(DATE '1970-01-01' + born) AS month_of_birth, day(DATE '1970-01-01' + born) AS day_of_birth FROM eligibility`,
    file('person'),
  )
  await copy(
    `SELECT person_id AS observation_period_id, person_id, ${date(observedFrom, 'observation_period_start_date')},
      ${date(observedTo, 'observation_period_end_date')}, 32813 AS period_type_concept_id FROM eligibility`,
    file('observation_period'),
  )
  const products = simulatedProducts.map(({ rxcui }, index) => `('${rxcui}', ${ownConcepts + index})`)
  await copy(
    `SELECT row_number() OVER () + ${part}::BIGINT * 100000000 AS drug_exposure_id, person_id, c.id AS drug_concept_id, ${date('day', 'drug_exposure_start_date')},
      ${date('day + days_supply', 'drug_exposure_end_date')}, ${dispensed} AS drug_type_concept_id, quantity, days_supply,
      rxcui AS drug_source_value, c.id AS drug_source_concept_id
     FROM pharmacy JOIN (VALUES ${products.join(', ')}) c(rxcui, id) USING (rxcui) ORDER BY hash(person_id, day)`,
    file('drug_exposure'),
  )
  await copy(
    `SELECT row_number() OVER () + ${part}::BIGINT * 100000000 AS condition_occurrence_id, person_id, 0 AS condition_concept_id, ${date('day', 'condition_start_date')},
      32810 AS condition_type_concept_id, left(diagnosis_code, 3) || '.' || substr(diagnosis_code, 4) AS condition_source_value, 0 AS condition_source_concept_id
     FROM medical ORDER BY hash(person_id, day)`,
    file('condition_occurrence'),
  )
  await copy(
    `SELECT row_number() OVER () + ${part}::BIGINT * 100000000 AS measurement_id, person_id, ${phq9} AS measurement_concept_id, ${date('day', 'measurement_date')},
      value AS value_as_number, ${phq9} AS measurement_source_concept_id FROM scores`,
    file('measurement'),
  )
  if (!isFirst) return
  const concepts = simulatedProducts.map(
    ({ agent, mg, rxcui }, index) =>
      `(${ownConcepts + index}, '${agent} ${mg} MG Oral Tablet', 'Drug', 'RxNorm', 'Clinical Drug', 'S', '${rxcui}')`,
  )
  await copy(
    `SELECT * FROM (VALUES ${concepts.join(', ')}, (${phq9}, 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]', 'Measurement', 'LOINC', 'Survey', 'S', '44261-6'))
      c(concept_id, concept_name, domain_id, vocabulary_id, concept_class_id, standard_concept, concept_code)`,
    file('concept'),
  )
}
