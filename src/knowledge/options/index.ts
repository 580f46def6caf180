/** Every treatment option, in the order of the printed reference. */

import { acamprosate } from './acamprosate.ts'
import { acceptanceAndCommitmentTherapy } from './acceptance-and-commitment-therapy.ts'
import { acupuncture } from './acupuncture.ts'
import { addAripiprazole } from './add-aripiprazole.ts'
import { addBrexpiprazole } from './add-brexpiprazole.ts'
import { addBupropion } from './add-bupropion.ts'
import { addBuspirone } from './add-buspirone.ts'
import { addCariprazine } from './add-cariprazine.ts'
import { addLamotrigine } from './add-lamotrigine.ts'
import { addLiothyronine } from './add-liothyronine.ts'
import { addLithium } from './add-lithium.ts'
import { addLumateperone } from './add-lumateperone.ts'
import { addMirtazapine } from './add-mirtazapine.ts'
import { addModafinil } from './add-modafinil.ts'
import { addOlanzapine } from './add-olanzapine.ts'
import { addPramipexole } from './add-pramipexole.ts'
import { addQuetiapine } from './add-quetiapine.ts'
import { addRisperidone } from './add-risperidone.ts'
import { addStimulant } from './add-stimulant.ts'
import { addZiprasidone } from './add-ziprasidone.ts'
import { adherenceRepair } from './adherence-repair.ts'
import { antidepressantPlusAntipsychotic } from './antidepressant-plus-antipsychotic.ts'
import { behaviouralActivation } from './behavioural-activation.ts'
import { benzodiazepineForCatatonia } from './benzodiazepine-for-catatonia.ts'
import { biofeedback } from './biofeedback.ts'
import { bipolarPathway } from './bipolar-pathway.ts'
import { breathing } from './breathing.ts'
import { brightLight } from './bright-light.ts'
import { buprenorphine } from './buprenorphine.ts'
import { cannabis } from './cannabis.ts'
import { cbasp } from './cbasp.ts'
import { cbt } from './cbt.ts'
import { cbtI } from './cbt-i.ts'
import { childAndAdolescentCare } from './child-and-adolescent-care.ts'
import { cognitiveProcessingTherapy } from './cognitive-processing-therapy.ts'
import { dbs } from './dbs.ts'
import { dbt } from './dbt.ts'
import { diet } from './diet.ts'
import { disulfiram } from './disulfiram.ts'
import { doseOptimisation } from './dose-optimisation.ts'
import { ect } from './ect.ts'
import { emdr } from './emdr.ts'
import { esketamineAcuteSuicidality } from './esketamine-acute-suicidality.ts'
import { esketamineNasal } from './esketamine-nasal.ts'
import { exercise } from './exercise.ts'
import { gabapentinForAlcohol } from './gabapentin-for-alcohol.ts'
import { guidedImagery } from './guided-imagery.ts'
import { guidedInternetCbt } from './guided-internet-cbt.ts'
import { herbalSupplements } from './herbal-supplements.ts'
import { hypnosis } from './hypnosis.ts'
import { interpersonalTherapy } from './interpersonal-therapy.ts'
import { itbs } from './itbs.ts'
import { ivKetamine } from './iv-ketamine.ts'
import { ketamineAssistedPsychotherapy } from './ketamine-assisted-psychotherapy.ts'
import { ketamineOtherRoutes } from './ketamine-other-routes.ts'
import { lMethylfolate } from './l-methylfolate.ts'
import { longTermPsychodynamic } from './long-term-psychodynamic.ts'
import { maintainTreatment } from './maintain-treatment.ts'
import { massage } from './massage.ts'
import { mbct } from './mbct.ts'
import { meditation } from './meditation.ts'
import { methadone } from './methadone.ts'
import { mindfulnessApps } from './mindfulness-apps.ts'
import { motivationalEnhancement } from './motivational-enhancement.ts'
import { mst } from './mst.ts'
import { naltrexone } from './naltrexone.ts'
import { omega3 } from './omega-3.ts'
import type { Option, OptionId } from './option.ts'
import { prayerAndSpiritualCare } from './prayer-and-spiritual-care.ts'
import { probiotics } from './probiotics.ts'
import { problemSolvingTherapy } from './problem-solving-therapy.ts'
import { prolongedExposure } from './prolonged-exposure.ts'
import { psilocybin } from './psilocybin.ts'
import { reiki } from './reiki.ts'
import { rejoyn } from './rejoyn.ts'
import { rtms } from './rtms.ts'
import { safetyPlanning } from './safety-planning.ts'
import { saint } from './saint.ts'
import { same } from './same.ts'
import { shortTermPsychodynamic } from './short-term-psychodynamic.ts'
import { sleepHygiene } from './sleep-hygiene.ts'
import { stJohnsWort } from './st-johns-wort.ts'
import { switchOutOfClass } from './switch-out-of-class.ts'
import { switchToAmitriptyline } from './switch-to-amitriptyline.ts'
import { switchToAmoxapine } from './switch-to-amoxapine.ts'
import { switchToBupropion } from './switch-to-bupropion.ts'
import { switchToCitalopram } from './switch-to-citalopram.ts'
import { switchToDesipramine } from './switch-to-desipramine.ts'
import { switchToDesvenlafaxine } from './switch-to-desvenlafaxine.ts'
import { switchToDextromethorphanBupropion } from './switch-to-dextromethorphan-bupropion.ts'
import { switchToDoxepin } from './switch-to-doxepin.ts'
import { switchToDuloxetine } from './switch-to-duloxetine.ts'
import { switchToEscitalopram } from './switch-to-escitalopram.ts'
import { switchToFluoxetine } from './switch-to-fluoxetine.ts'
import { switchToGepirone } from './switch-to-gepirone.ts'
import { switchToImipramine } from './switch-to-imipramine.ts'
import { switchToIsocarboxazid } from './switch-to-isocarboxazid.ts'
import { switchToLevomilnacipran } from './switch-to-levomilnacipran.ts'
import { switchToMaprotiline } from './switch-to-maprotiline.ts'
import { switchToMirtazapine } from './switch-to-mirtazapine.ts'
import { switchToNefazodone } from './switch-to-nefazodone.ts'
import { switchToNortriptyline } from './switch-to-nortriptyline.ts'
import { switchToOlanzapineFluoxetine } from './switch-to-olanzapine-fluoxetine.ts'
import { switchToParoxetine } from './switch-to-paroxetine.ts'
import { switchToPhenelzine } from './switch-to-phenelzine.ts'
import { switchToProtriptyline } from './switch-to-protriptyline.ts'
import { switchToSelegilineTransdermal } from './switch-to-selegiline-transdermal.ts'
import { switchToSertraline } from './switch-to-sertraline.ts'
import { switchToTranylcypromine } from './switch-to-tranylcypromine.ts'
import { switchToTrazodone } from './switch-to-trazodone.ts'
import { switchToTrimipramine } from './switch-to-trimipramine.ts'
import { switchToVenlafaxine } from './switch-to-venlafaxine.ts'
import { switchToVilazodone } from './switch-to-vilazodone.ts'
import { switchToVortioxetine } from './switch-to-vortioxetine.ts'
import { switchWithinClass } from './switch-within-class.ts'
import { tdcs } from './tdcs.ts'
import { topiramateForAlcohol } from './topiramate-for-alcohol.ts'
import { traumaFocusedCbt } from './trauma-focused-cbt.ts'
import { treatHypothyroidism } from './treat-hypothyroidism.ts'
import { vns } from './vns.ts'
import { wakeTherapy } from './wake-therapy.ts'
import { withdrawalAssessment } from './withdrawal-assessment.ts'
import { yoga } from './yoga.ts'

export type * from './option.ts'

export const options: readonly Option[] = [
  doseOptimisation,
  adherenceRepair,
  switchWithinClass,
  switchOutOfClass,
  switchToCitalopram,
  switchToEscitalopram,
  switchToFluoxetine,
  switchToParoxetine,
  switchToSertraline,
  switchToVenlafaxine,
  switchToDesvenlafaxine,
  switchToDuloxetine,
  switchToLevomilnacipran,
  switchToBupropion,
  switchToMirtazapine,
  switchToTrazodone,
  switchToNefazodone,
  switchToVilazodone,
  switchToVortioxetine,
  switchToGepirone,
  switchToDextromethorphanBupropion,
  switchToNortriptyline,
  switchToAmitriptyline,
  switchToImipramine,
  switchToDoxepin,
  switchToTrimipramine,
  switchToDesipramine,
  switchToProtriptyline,
  switchToAmoxapine,
  switchToMaprotiline,
  switchToPhenelzine,
  switchToTranylcypromine,
  switchToIsocarboxazid,
  switchToSelegilineTransdermal,
  switchToOlanzapineFluoxetine,
  addMirtazapine,
  addBupropion,
  addLithium,
  addLiothyronine,
  addAripiprazole,
  addBrexpiprazole,
  addCariprazine,
  addQuetiapine,
  addOlanzapine,
  addRisperidone,
  addLumateperone,
  addModafinil,
  addLamotrigine,
  addPramipexole,
  addZiprasidone,
  addStimulant,
  addBuspirone,
  lMethylfolate,
  same,
  omega3,
  stJohnsWort,
  herbalSupplements,
  probiotics,
  cannabis,
  antidepressantPlusAntipsychotic,
  benzodiazepineForCatatonia,
  esketamineNasal,
  esketamineAcuteSuicidality,
  ivKetamine,
  ketamineOtherRoutes,
  ketamineAssistedPsychotherapy,
  psilocybin,
  rtms,
  itbs,
  saint,
  ect,
  vns,
  tdcs,
  dbs,
  mst,
  cbt,
  emdr,
  prolongedExposure,
  cognitiveProcessingTherapy,
  traumaFocusedCbt,
  dbt,
  interpersonalTherapy,
  behaviouralActivation,
  cbasp,
  mbct,
  shortTermPsychodynamic,
  longTermPsychodynamic,
  acceptanceAndCommitmentTherapy,
  problemSolvingTherapy,
  motivationalEnhancement,
  cbtI,
  guidedInternetCbt,
  rejoyn,
  withdrawalAssessment,
  naltrexone,
  acamprosate,
  disulfiram,
  gabapentinForAlcohol,
  topiramateForAlcohol,
  buprenorphine,
  methadone,
  exercise,
  yoga,
  brightLight,
  sleepHygiene,
  wakeTherapy,
  diet,
  acupuncture,
  meditation,
  mindfulnessApps,
  breathing,
  biofeedback,
  guidedImagery,
  massage,
  hypnosis,
  reiki,
  prayerAndSpiritualCare,
  safetyPlanning,
  bipolarPathway,
  childAndAdolescentCare,
  treatHypothyroidism,
  maintainTreatment,
]

const byId: ReadonlyMap<OptionId, Option> = new Map(options.map((option) => [option.id, option]))

/** The option with this id. */
export function optionById(id: OptionId): Option | undefined {
  return byId.get(id)
}
