/**
 * Treatments in words for a reader of about twelve. One short name and one sentence or two on what happens; nothing
 * about how well it works, which is the conversation with the care team.
 */
import type { OptionModality } from '../../knowledge/options/index.ts'

export type PlainOption = { readonly name: string; readonly what: string }

/** A treatment that has words of its own. */
export const plainOptions = {
  'dose-optimisation': {
    name: 'A higher dose of your medicine',
    what: 'Your care team may raise the dose step by step. They check how you feel each time.',
  },
  'adherence-repair': {
    name: 'Make it easier to take your medicine',
    what: 'You and your care team find out what gets in the way, and fix it.',
  },
  'maintain-treatment': {
    name: 'Stay on what helps you',
    what: 'You feel better. Staying on the same care can help you stay well.',
  },
  'safety-planning': {
    name: 'A safety plan',
    what: 'You write down what helps and who to call when things get hard. You keep it with you.',
  },
  'treat-hypothyroidism': {
    name: 'Check your thyroid first',
    what: 'A blood test can show if your thyroid is slow. Treating it can lift your mood.',
  },
  'bipolar-pathway': {
    name: 'A closer look at your moods',
    what: 'Some mood problems need other medicines. Your care team will talk this over with you.',
  },
  'guided-internet-cbt': {
    name: 'A talk therapy course online',
    what: 'You do lessons on a phone or computer. A trained person helps you along the way.',
  },
  cbt: {
    name: 'Talk therapy about thoughts and habits (CBT)',
    what: 'You meet with a therapist, most often once a week. You learn ways to handle hard thoughts and to change habits.',
  },
  'interpersonal-therapy': {
    name: 'Talk therapy about people in your life (IPT)',
    what: 'You meet with a therapist. You work on loss, fights, or big changes in your life.',
  },
  'behavioural-activation': {
    name: 'Getting active step by step',
    what: 'A therapist helps you plan small things that matter to you, and do a bit more each week.',
  },
  cbasp: {
    name: 'Talk therapy for long-lasting low mood (CBASP)',
    what: 'You learn how what you do changes how others act with you.',
  },
  dbt: {
    name: 'Skills training for strong feelings (DBT)',
    what: 'You learn skills to get through hard moments and to get on with others.',
  },
  emdr: {
    name: 'Therapy for bad memories (EMDR)',
    what: 'You think of a bad memory in a safe place while you follow a moving point with your eyes.',
  },
  'prolonged-exposure': {
    name: 'Therapy for bad memories (PE)',
    what: 'A therapist helps you face memories and places you stay away from, one step at a time.',
  },
  'cognitive-processing-therapy': {
    name: 'Therapy for bad memories (CPT)',
    what: 'A therapist helps you look at what a bad event made you believe, and see it in a new way.',
  },
  'cbt-i': {
    name: 'Sleep training (CBT-I)',
    what: 'You learn habits that can bring better sleep, without sleeping pills.',
  },
  mbct: {
    name: 'A mindfulness class (MBCT)',
    what: 'In a group, you learn to notice thoughts and let them pass.',
  },
  'mindfulness-apps': {
    name: 'A mindfulness app',
    what: 'Short exercises on your phone help you slow down and breathe.',
  },
  meditation: { name: 'Meditation', what: 'You sit still for a few minutes and follow your breath.' },
  yoga: { name: 'Yoga', what: 'Gentle moves and slow breathing, alone or in a class.' },
  exercise: {
    name: 'Moving your body',
    what: 'Walking, biking, or any sport you like, three or more times a week. Start small.',
  },
  'bright-light': {
    name: 'A bright light lamp',
    what: 'You sit near a very bright lamp in the morning, about 30 minutes a day.',
  },
  'sleep-hygiene': {
    name: 'Good sleep habits',
    what: 'Go to bed and get up at the same times. Keep screens out of bed.',
  },
  diet: {
    name: 'Healthy food',
    what: 'More fruit, greens, beans, fish and nuts. Less fast food and sweets.',
  },
  acupuncture: {
    name: 'Acupuncture',
    what: 'A trained person puts very thin needles in your skin for a short time.',
  },
  'esketamine-nasal': {
    name: 'Esketamine nose spray',
    what: 'You spray it in your nose at a clinic. Staff stay with you for two hours. You need a ride home.',
  },
  'iv-ketamine': {
    name: 'Ketamine through a vein',
    what: 'You get it slowly through a small tube in your arm at a clinic. Staff watch over you. You need a ride home.',
  },
  rtms: {
    name: 'Magnetic pulses to the head (TMS)',
    what: 'You sit awake in a chair. A coil near your head sends magnetic pulses. You go most days for some weeks.',
  },
  itbs: {
    name: 'Short magnetic pulses to the head (TMS)',
    what: 'You sit awake in a chair. A coil near your head sends short pulses for a few minutes. You go most days for some weeks.',
  },
  saint: {
    name: 'Many magnetic pulses in a few days (SAINT)',
    what: 'You sit awake in a chair. You have many short sessions a day for five days.',
  },
  ect: {
    name: 'ECT',
    what: 'You are asleep and feel no pain. A small current goes through the head for a few seconds. You go two or three times a week for some weeks.',
  },
  vns: {
    name: 'A small device in the chest (VNS)',
    what: 'A doctor puts a small device under the skin of your chest. It sends soft pulses to a nerve in your neck.',
  },
  'motivational-enhancement': {
    name: 'A talk about what you want to change',
    what: 'Someone helps you find your own reasons to cut down on drinking or drugs.',
  },
  'withdrawal-assessment': {
    name: 'A safe way to stop drinking or drugs',
    what: 'Stopping all at once can make you sick. Your care team helps you do it in a safe way.',
  },
  'switch-within-class': {
    name: 'A change to a new medicine of the same kind',
    what: 'You would stop the old medicine slowly and start the new one. Your care team tells you how.',
  },
  'switch-out-of-class': {
    name: 'A change to a new medicine of another kind',
    what: 'You would stop the old medicine slowly and start the new one. Your care team tells you how.',
  },
  'antidepressant-plus-antipsychotic': {
    name: 'Two medicines together',
    what: 'The two work in different ways. Your care team tells you how to take them.',
  },
  'benzodiazepine-for-catatonia': {
    name: 'A medicine that can help you move and talk again',
    what: 'You get it at a clinic or hospital. Staff watch over you.',
  },
  'esketamine-acute-suicidality': {
    name: 'Esketamine nose spray',
    what: 'You spray it in your nose at a clinic. Staff stay with you for two hours. You need a ride home.',
  },
  'child-and-adolescent-care': {
    name: 'Care for children and teens',
    what: 'A doctor who knows the moods of young people well meets with you and your family.',
  },
} as const satisfies Readonly<Record<string, PlainOption>>

/** What is said of a treatment that has no words of its own. `name` is its medicine or its own name. */
export const plainModalities: Readonly<Record<OptionModality, (name: string) => PlainOption>> = {
  'first-things': (name) => ({ name, what: 'Your care team wants to look at this first.' }),
  maintenance: (name) => ({ name, what: 'This helps you stay well.' }),
  optimise: (name) => ({ name, what: 'Your care team may change how you take your medicine.' }),
  switch: (name) => ({
    name: `A change to a new medicine: ${name}`,
    what: 'You would stop the old medicine slowly and start the new one. Your care team tells you how.',
  }),
  combine: (name) => ({
    name: `A second medicine: ${name}`,
    what: 'You would take it with the one you have now.',
  }),
  augment: (name) => ({
    name: `A second medicine: ${name}`,
    what: 'You would take it with the one you have now. Some need blood tests or weight checks.',
  }),
  'rapid-acting': (name) => ({ name, what: 'You get it at a clinic while staff watch over you.' }),
  neuromodulation: (name) => ({ name, what: 'A trained team uses a device that acts on the brain.' }),
  investigational: (name) => ({ name, what: 'This is still being studied. You can only get it in a study.' }),
  psychotherapy: (name) => ({ name, what: 'You meet with a therapist and talk. You learn new skills.' }),
  'substance-use': (name) => ({ name, what: 'This can help if you want to cut down on drinking or drugs.' }),
  mindfulness: (name) => ({ name, what: 'You learn to slow down and notice the moment.' }),
  holistic: (name) => ({
    name,
    what: 'Some people like this beside their other care. Tell your care team first.',
  }),
  lifestyle: (name) => ({ name, what: 'You can do this on your own, beside your other care.' }),
}
