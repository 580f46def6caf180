/** Every sentence of the handout in English. The options have their words in `plain-options.ts`. */
import { listed } from '../words.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const en = {
  title: 'Your next steps with depression',
  subtitle: (date: string) => `Made from your record on ${date}`,
  footer: (record: string) =>
    `This sheet is not a diagnosis. You and your care team decide together. Record: ${record}`,
  date: (year: string, month: number, day: number) => `${months[month - 1] ?? ''} ${day}, ${year}`,
  month: (year: string, month: number) => `${months[month - 1] ?? ''} ${year}`.trim(),
  listed: (names: readonly string[]) => listed(names),
  help: {
    heading: 'Need help now?',
    title: 'Call or text 988, any time, day or night. It is free.',
    words: [
      'You can also chat at 988lifeline.org. For Spanish, press 2. Veterans: press 1. In danger? Call 911 or go to the nearest emergency room.',
      'Do you think about death or about hurting yourself? Tell someone today. Many people have such thoughts. Help works.',
    ],
  },
  found: {
    heading: 'What we found',
    notADiagnosis: 'This sheet is not a diagnosis. It is here to help you talk with your care team.',
    remitted: 'Your record says that you feel better now. That is good news. The next step is to stay well.',
    noTreatment: 'Your record shows no treatment for depression yet. There is a lot you can try.',
    answers: {
      yes: [
        'You have tried more than one medicine for depression. You gave them a fair try. They did not help enough.',
        'This is common. It is not your fault. There are other ways to get better, and many people do.',
      ],
      no: [
        'We looked at what you have tried. Your care team will look for the reason why you do not feel well yet.',
        'There may be a simple thing to fix first, or another kind of care that fits you better.',
      ],
      unknown: [
        'We looked at what you have tried. Some facts are still missing, so we cannot say yet what it means.',
        'You can help us fill the gaps. See the questions below.',
      ],
    },
    tried: 'These are the treatments in your record. Is one missing? Tell us.',
    since: (month: string) => ` (from ${month})`,
    outcomes: {
      remission: 'you got well with it',
      response: 'it helped a lot',
      'partial-response': 'it helped some',
      'non-response': 'it did not help enough',
      worsening: 'it did not help',
      intolerance: 'you stopped because it made you feel bad',
      unknown: 'we do not know how it went',
    },
  },
  next: {
    heading: 'What may come next',
    nothing: 'Your care team will talk with you about what fits you.',
    planned:
      'This is the plan you talked about with your care team. You can say no, and you can ask for time.',
    others: 'There are other choices too.',
    choose:
      'Talk about these with your care team. You choose together. You can say no, and you can ask for time.',
    atAClinic:
      'There are more choices at a clinic. Your care team needs some facts first to see if they are safe for you.',
  },
  together: {
    heading: 'When you take these at the same time',
    topics: {
      never:
        'Do not take these two at the same time. Your care team tells you which one to stop, and when to start the other.',
      serotonin:
        'The two can act too strongly on your body. Get help right away if you shake, sweat a lot, have a fever or feel mixed up.',
      heart:
        'Both can act on your heart. Your care team checks it first. Call 911 if you faint or your heart races.',
      sleepy:
        'The two can make you very sleepy. Do not drive, and do not drink alcohol. Call 911 if you find it hard to breathe.',
      pressure: 'Your blood pressure can go up. Your care team checks it often.',
      strength:
        'One can make the other too strong or too weak. Take just as much as your care team tells you.',
      ask: 'Your care team checks how the two go together. Do not start or stop one on your own.',
    },
  },
  ask: {
    heading: 'What we would like to ask you',
    medicines: 'Which medicines, vitamins or herbs do you take now? Bring them all, or a list.',
    sick: 'Did a medicine ever give you a rash or make you very sick?',
    pregnant: 'Could you be pregnant, or do you want to be soon?',
    sleep: 'How do you sleep? Do you drink or use drugs? No one will judge you.',
    matters: 'What matters most to you? What do you not want?',
    /** What only the patient knows of the facts that are open; `name` is of one treatment or several. */
    facts: {
      'taken-as-prescribed': (name: string) =>
        `Did you take ${name} most days? It is fine if not. We just need to know.`,
      'outcome-failed': (name: string) => `How much did ${name} help you?`,
      'minimum-duration': (name: string) => `How many weeks did you take ${name}?`,
      'treatment-lasted': (name: string) => `How many weeks did you take ${name}?`,
      'undated-treatment': (name: string) => `When did you take ${name}, and for how many weeks?`,
      'treatment-began': (name: string) => `In which month did you start ${name}?`,
      'treatment-ended': (name: string) => `In which month did you stop ${name}?`,
      'treatment-began-and-ended': (name: string) => `In which months did you start and stop ${name}?`,
      'undated-course': (name: string) =>
        `Did you take ${name} more than once? When, and how much did it help?`,
      'minimum-dose': (name: string) => `How much ${name} did you take each day?`,
      'for-depression': (name: string) => `Did you take ${name} for depression, or for something else?`,
      'in-scope': (name: string) => `When did you take ${name}?`,
      'not-as-needed': (name: string) => `Did you take ${name} each day, or only now and then?`,
    },
    /** The same of what one has at a clinic or with a therapist: nobody takes it. */
    visits: {
      'taken-as-prescribed': (name: string) =>
        `Did you go to most visits for ${name}? It is fine if not. We just need to know.`,
      'outcome-failed': (name: string) => `How much did ${name} help you?`,
      'minimum-duration': (name: string) => `How long did you have ${name}, and how many visits was it?`,
      'treatment-lasted': (name: string) => `How long did you have ${name}, and how many visits was it?`,
      'undated-treatment': (name: string) => `When did you have ${name}, and for how long?`,
      'treatment-began': (name: string) => `In which month did ${name} start?`,
      'treatment-ended': (name: string) => `In which month did ${name} end?`,
      'treatment-began-and-ended': (name: string) => `In which months did ${name} start and end?`,
      'undated-course': (name: string) =>
        `Did you have ${name} more than once? When, and how much did it help?`,
      'minimum-dose': (name: string) => `How many visits did you have for ${name}?`,
      'for-depression': (name: string) => `Did you have ${name} for depression, or for something else?`,
      'in-scope': (name: string) => `When did you have ${name}?`,
      'not-as-needed': (name: string) => `Did you have ${name} as a full course, or only now and then?`,
    },
  },
  medicine: {
    heading: 'When you take medicine',
    now: 'Do not stop a medicine all at once on your own. Call us first. Stopping fast can make you feel sick.',
    weeks: 'Most medicines need a few weeks to help. Side effects often come first and then fade.',
    call: 'Call us if a side effect bothers you, or if you feel worse, restless or very angry.',
    new: 'Tell us about any new medicine or herb before you take it.',
  },
  better: {
    heading: 'How we know it is working',
    form: 'Every two to four weeks you fill in a short form about how you feel. If you are not better in time, we change the plan.',
    goal: 'The goal is that you feel like yourself again.',
  },
  /** Lines to write on, under the headings of a safety plan in plain words. */
  hardTimes: {
    heading: 'My plan for hard times',
    intro:
      'Bad days can come, also while you get better. Fill this in with your care team. Keep it where you can find it.',
    notSafe: 'Not safe right now? Call or text 988, or call 911.',
    labels: {
      'warning-signs': 'How I know that a hard time is starting',
      'internal-coping-strategies': 'What I can do on my own that helps',
      'people-and-settings-for-distraction': 'People and places that take my mind off it',
      'people-to-ask-for-help': 'People I can ask for help, with phone number',
      'professionals-and-agencies': 'My care team, with phone number. Any time: 988',
      'making-the-environment-safer': 'How we make my home safer. Who keeps pills or guns?',
      'reasons-for-living': 'What makes life worth living for me',
    },
  },
  notes: { nextVisit: 'My next visit' },
}
