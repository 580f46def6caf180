/** What the population benchmark is held against: one sort of the fills, and the question asked in the style of OHDSI. */

export const sortedOnce = `CREATE OR REPLACE TEMP TABLE sorted_fill AS
  SELECT person, agent, from_day, to_day, dose_low FROM exposure_span ORDER BY person, agent, from_day`

/** Drug eras from start and end events, then the cohort of phenotype 1009 by self-joins. */
export const ohdsiStyle = [
  `CREATE OR REPLACE TEMP TABLE era_end AS
  SELECT person, agent, event_day - 30 AS end_day FROM (
    SELECT person, agent, event_day,
      max(start_number) OVER (PARTITION BY person, agent ORDER BY event_day, kind ROWS UNBOUNDED PRECEDING) AS starts,
      row_number() OVER (PARTITION BY person, agent ORDER BY event_day, kind) AS events
    FROM (
      SELECT person, agent, from_day AS event_day, 0 AS kind,
        row_number() OVER (PARTITION BY person, agent ORDER BY from_day) AS start_number
      FROM exposure_span
      UNION ALL SELECT person, agent, to_day + 30, 1, NULL FROM exposure_span
    )
  ) WHERE 2 * starts - events = 0`,
  `CREATE OR REPLACE TEMP TABLE drug_era AS
  SELECT person, agent, min(from_day) AS start_day, end_day FROM (
    SELECT f.person, f.agent, f.from_day, min(e.end_day) AS end_day
    FROM exposure_span f
    JOIN era_end e ON e.person = f.person AND e.agent = f.agent AND e.end_day >= f.from_day
    GROUP BY f.person, f.agent, f.exposure, f.from_day
  ) GROUP BY person, agent, end_day`,
  `CREATE OR REPLACE TEMP TABLE cohort_1009 AS
  SELECT c.person, min(c.start_day) AS index_day FROM drug_era c
  JOIN drug_era b ON b.person = c.person AND b.agent <> c.agent AND b.start_day <= c.start_day
    AND c.start_day - b.end_day <= 365
  JOIN drug_era a ON a.person = c.person AND a.agent NOT IN (b.agent, c.agent) AND a.start_day <= c.start_day
    AND c.start_day - a.end_day <= 365
  JOIN condition d ON d.person = c.person AND d.condition_group = 'major-depression'
  WHERE NOT EXISTS (SELECT 1 FROM condition x WHERE x.person = c.person AND x.condition_group = 'bipolar')
  GROUP BY c.person`,
]
