/** The columns of the CDM tables we read, in their order, for files without a header (5.3; 5.4 where it differs). */

const layouts: Readonly<Record<string, readonly string[]>> = {
  person: [
    'person_id gender_concept_id year_of_birth month_of_birth day_of_birth birth_datetime race_concept_id ethnicity_concept_id location_id provider_id care_site_id person_source_value gender_source_value gender_source_concept_id race_source_value race_source_concept_id ethnicity_source_value ethnicity_source_concept_id',
  ],
  observation_period: [
    'observation_period_id person_id observation_period_start_date observation_period_end_date period_type_concept_id',
  ],
  death: [
    'person_id death_date death_datetime death_type_concept_id cause_concept_id cause_source_value cause_source_concept_id',
  ],
  drug_exposure: [
    'drug_exposure_id person_id drug_concept_id drug_exposure_start_date drug_exposure_start_datetime drug_exposure_end_date drug_exposure_end_datetime verbatim_end_date drug_type_concept_id stop_reason refills quantity days_supply sig route_concept_id lot_number provider_id visit_occurrence_id visit_detail_id drug_source_value drug_source_concept_id route_source_value dose_unit_source_value',
  ],
  drug_era: [
    'drug_era_id person_id drug_concept_id drug_era_start_date drug_era_end_date drug_exposure_count gap_days',
  ],
  condition_occurrence: [
    'condition_occurrence_id person_id condition_concept_id condition_start_date condition_start_datetime condition_end_date condition_end_datetime condition_type_concept_id condition_status_concept_id stop_reason provider_id visit_occurrence_id visit_detail_id condition_source_value condition_source_concept_id condition_status_source_value',
  ],
  condition_era: [
    'condition_era_id person_id condition_concept_id condition_era_start_date condition_era_end_date condition_occurrence_count',
  ],
  procedure_occurrence: [
    'procedure_occurrence_id person_id procedure_concept_id procedure_date procedure_datetime procedure_type_concept_id modifier_concept_id quantity provider_id visit_occurrence_id visit_detail_id procedure_source_value procedure_source_concept_id modifier_source_value',
    'procedure_occurrence_id person_id procedure_concept_id procedure_date procedure_datetime procedure_end_date procedure_end_datetime procedure_type_concept_id modifier_concept_id quantity provider_id visit_occurrence_id visit_detail_id procedure_source_value procedure_source_concept_id modifier_source_value',
  ],
  measurement: [
    'measurement_id person_id measurement_concept_id measurement_date measurement_datetime measurement_time measurement_type_concept_id operator_concept_id value_as_number value_as_concept_id unit_concept_id range_low range_high provider_id visit_occurrence_id visit_detail_id measurement_source_value measurement_source_concept_id unit_source_value value_source_value',
  ],
  observation: [
    'observation_id person_id observation_concept_id observation_date observation_datetime observation_type_concept_id value_as_number value_as_string value_as_concept_id qualifier_concept_id unit_concept_id provider_id visit_occurrence_id visit_detail_id observation_source_value observation_source_concept_id unit_source_value qualifier_source_value',
  ],
  concept: [
    'concept_id concept_name domain_id vocabulary_id concept_class_id standard_concept concept_code valid_start_date valid_end_date invalid_reason',
  ],
  concept_ancestor: [
    'ancestor_concept_id descendant_concept_id min_levels_of_separation max_levels_of_separation',
  ],
  drug_strength: [
    'drug_concept_id ingredient_concept_id amount_value amount_unit_concept_id numerator_value numerator_unit_concept_id denominator_value denominator_unit_concept_id box_size valid_start_date valid_end_date invalid_reason',
  ],
}

export const omopTables = Object.keys(layouts)

/** The column names of a headerless file of this table, if it has as many columns as a layout we know. */
export function omopColumns(table: string): (count: number) => readonly string[] | undefined {
  const known = (layouts[table] ?? []).map((names) => names.split(' '))
  return (count) => known.find((names) => names.length === count)
}
