/**
 * The questionnaires a patient answers on the phone. PHQ-9 and GAD-7 (Spitzer, Williams, Kroenke and colleagues) may
 * be reproduced, translated and used without permission; the Spanish wording follows the versions in public use. The
 * PC-PTSD-5 (Prins and colleagues, US Department of Veterans Affairs) is in the public domain; we know no Spanish
 * version whose wording we could vouch for, so it is shown in English.
 */
import type { Language } from './words.ts'

/** Where there is no Spanish wording, the English one is shown. */
type Texts = { readonly en: string; readonly es?: string }
type Answers = readonly (Texts & { readonly points: number })[]
type Item = Texts & {
  /** Where they are others than those of the form. */
  readonly answers?: Answers
  /** What stands before the question, where it is not what stands before all. */
  readonly lead?: Texts
}
export type Questionnaire = {
  readonly id: string
  readonly name: string
  readonly lead: Texts
  readonly items: readonly Item[]
  readonly answers: Answers
  /** How many of the first items make the total. */
  readonly counted: number
  readonly most: number
  /** The first item only asks whether the others apply: it is not handed in, and a no answers all of them with 0. */
  readonly gate?: true
}

/** In the language of the patient where we have it, and in which language that is. */
export function inLanguage(
  texts: Texts,
  language: Language,
): { readonly text: string; readonly lang: Language } {
  const { en, es } = texts
  return language === 'es' && es !== undefined ? { text: es, lang: 'es' } : { text: en, lang: 'en' }
}

type Given = readonly (number | null)[]

/** Nothing is asked after this answer: it was the last question, or what the rest is about never happened. */
export function endsAt({ items, gate }: Questionnaire, index: number, points: number | null): boolean {
  return index + 1 >= items.length || (gate === true && index === 0 && points !== 1)
}

/** What goes to the clinic, in the order of the form. */
export function handedIn({ items, gate }: Questionnaire, given: Given): Given {
  if (gate !== true) return given
  if (given[0] === 1) return given.slice(1)
  return items.slice(1).map(() => (given[0] === 0 ? 0 : null))
}

/** The total, where everything that makes it was answered. */
export function totalOf(questionnaire: Questionnaire, given: Given): number | undefined {
  const points = handedIn(questionnaire, given).slice(0, questionnaire.counted)
  if (points.length < questionnaire.counted || points.some((each) => each === null)) return undefined
  return points.reduce<number>((sum, each) => sum + (each ?? 0), 0)
}

const howOften: Answers = [
  { points: 0, en: 'Not at all', es: 'Nunca' },
  { points: 1, en: 'Several days', es: 'Varios días' },
  { points: 2, en: 'More than half the days', es: 'Más de la mitad de los días' },
  { points: 3, en: 'Nearly every day', es: 'Casi todos los días' },
]

const howDifficult: Answers = [
  { points: 0, en: 'Not difficult at all', es: 'No ha sido difícil' },
  { points: 1, en: 'Somewhat difficult', es: 'Un poco difícil' },
  { points: 2, en: 'Very difficult', es: 'Muy difícil' },
  { points: 3, en: 'Extremely difficult', es: 'Extremadamente difícil' },
]

const yesOrNo: Answers = [
  { points: 1, en: 'Yes', es: 'Sí' },
  { points: 0, en: 'No', es: 'No' },
]

const lastTwoWeeks: Texts = {
  en: 'Over the last 2 weeks, how often have you been bothered by this?',
  es: 'En las últimas 2 semanas, ¿con qué frecuencia le ha molestado esto?',
}

export const questionnaires: Readonly<Record<string, Questionnaire>> = {
  'phq-9': {
    id: 'phq-9',
    name: 'PHQ-9',
    lead: lastTwoWeeks,
    answers: howOften,
    counted: 9,
    most: 27,
    items: [
      { en: 'Little interest or pleasure in doing things', es: 'Poco interés o placer en hacer cosas' },
      {
        en: 'Feeling down, depressed, or hopeless',
        es: 'Se ha sentido decaído(a), deprimido(a) o sin esperanzas',
      },
      {
        en: 'Trouble falling or staying asleep, or sleeping too much',
        es: 'Dificultad para quedarse o permanecer dormido(a), o ha dormido demasiado',
      },
      { en: 'Feeling tired or having little energy', es: 'Se ha sentido cansado(a) o con poca energía' },
      { en: 'Poor appetite or overeating', es: 'Sin apetito o ha comido en exceso' },
      {
        en: 'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
        es: 'Se ha sentido mal con usted mismo(a), o que es un fracaso o que ha quedado mal con usted mismo(a) o con su familia',
      },
      {
        en: 'Trouble concentrating on things, such as reading the newspaper or watching television',
        es: 'Dificultad para concentrarse en ciertas actividades, tales como leer el periódico o ver la televisión',
      },
      {
        en: 'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
        es: '¿Se ha movido o hablado tan lento que otras personas podrían haberlo notado? O lo contrario: muy inquieto(a) o agitado(a) que ha estado moviéndose mucho más de lo normal',
      },
      {
        en: 'Thoughts that you would be better off dead, or of hurting yourself in some way',
        es: 'Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera',
      },
      {
        lead: { en: 'About everything you were asked so far', es: 'Sobre todo lo que se le ha preguntado' },
        en: 'If you had any of these problems, how difficult have they made it for you to do your work, take care of things at home, or get along with other people?',
        es: 'Si tuvo alguno de estos problemas, ¿qué tanta dificultad le han dado para hacer su trabajo, encargarse de las tareas del hogar o llevarse bien con otras personas?',
        answers: howDifficult,
      },
    ],
  },
  'gad-7': {
    id: 'gad-7',
    name: 'GAD-7',
    lead: lastTwoWeeks,
    answers: howOften,
    counted: 7,
    most: 21,
    items: [
      {
        en: 'Feeling nervous, anxious, or on edge',
        es: 'Se ha sentido nervioso(a), ansioso(a) o con los nervios de punta',
      },
      {
        en: 'Not being able to stop or control worrying',
        es: 'No ha sido capaz de parar o controlar su preocupación',
      },
      {
        en: 'Worrying too much about different things',
        es: 'Se ha preocupado demasiado por motivos diferentes',
      },
      { en: 'Trouble relaxing', es: 'Ha tenido dificultad para relajarse' },
      {
        en: 'Being so restless that it is hard to sit still',
        es: 'Se ha sentido tan inquieto(a) que no ha podido quedarse quieto(a)',
      },
      { en: 'Becoming easily annoyed or irritable', es: 'Se ha molestado o irritado fácilmente' },
      {
        en: 'Feeling afraid, as if something awful might happen',
        es: 'Ha tenido miedo de que algo terrible fuera a pasar',
      },
    ],
  },
  'pc-ptsd-5': {
    id: 'pc-ptsd-5',
    name: 'PC-PTSD-5',
    lead: { en: 'In the past month, have you …' },
    answers: yesOrNo,
    counted: 5,
    most: 5,
    gate: true,
    items: [
      {
        lead: {
          en: 'Sometimes things happen to people that are unusually or especially frightening, horrible, or traumatic. For example: a serious accident or fire; a physical or sexual assault or abuse; an earthquake or flood; a war; seeing someone be killed or seriously injured; having a loved one die through homicide or suicide.',
        },
        en: 'Have you ever experienced this kind of event?',
      },
      { en: 'had nightmares about the event(s) or thought about the event(s) when you did not want to?' },
      {
        en: 'tried hard not to think about the event(s) or went out of your way to avoid situations that reminded you of the event(s)?',
      },
      { en: 'been constantly on guard, watchful, or easily startled?' },
      { en: 'felt numb or detached from people, activities, or your surroundings?' },
      {
        en: 'felt guilty or unable to stop blaming yourself or others for the event(s) or any problems the event(s) may have caused?',
      },
    ],
  },
}

/** The item about thoughts of death or self-harm: any answer but "not at all" brings the help numbers first. */
export const harmItem = { questionnaire: 'phq-9', index: 8 } as const
