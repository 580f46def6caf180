/** The words of the patient's pages. The questionnaires themselves stand in `questionnaires.ts`. */
import { ServiceProblem } from '../../shared/api.ts'

export type Language = 'en' | 'es'

const en = {
  title: 'Your questionnaires',
  welcome: 'Welcome',
  intro:
    'Your clinic asks you some questions. It takes about ten minutes. You can stop at any time and go on later on this device.',
  code: 'The code of your link',
  born: 'Your date of birth, if your clinic asks for it',
  begin: 'Begin',
  goOn: 'Go on',
  back: 'Back',
  next: 'Next',
  skip: 'I would rather not say',
  send: 'Send to my clinic',
  sent: 'Sent',
  done: 'Thank you. You are done.',
  helpTitle: 'You do not have to go through this alone',
  helpText:
    'You answered that you have had thoughts of being better off dead or of hurting yourself. Please talk to somebody now. Your clinic sees your answer, but perhaps not today.',
  helpGoOn: 'I have seen these numbers. Go on',
  helpAlways: 'Do you need help now?',
  textMessage: 'Text 988',
  danger: 'If you are in danger, call 911 now.',
  /** In place of the English list of contacts. */
  numbers: [] as readonly string[],
  goesToClinic:
    'What you answered goes to your clinic. It helps them to see how you are. It is not a diagnosis.',
  questionOf: (now: number, all: number) => `Question ${now} of ${all}`,
  history: 'Treatments you have had',
  historyIntro: 'Tell us about medicines for depression that you take or took. Guess where you are not sure.',
  medicine: 'Name of the medicine',
  dose: 'Highest dose a day (mg), if you know it',
  from: 'Since when (year, or year and month: 2023-05)',
  weeks: 'For how many weeks',
  still: 'I still take it',
  taken: 'Did you take it as prescribed?',
  takenYes: 'Yes, nearly every day',
  takenPart: 'Not always',
  takenNo: 'I did not take it',
  helped: 'Did it help?',
  outcomes: {
    remission: 'I felt well again',
    response: 'It helped a lot',
    'partial-response': 'It helped a little',
    'non-response': 'It did not help',
    worsening: 'I got worse',
  },
  stopped: 'Why did you stop?',
  stops: {
    'lack-of-effect': 'It did not help',
    intolerance: 'Side effects',
    remission: 'I was well',
    cost: 'Cost',
    'patient-choice': 'I wanted to',
    other: 'Other',
  },
  another: 'Add another medicine',
  none: 'I have had no medicine for depression',
  dontKnow: 'I do not know',
  yourMedicines: 'Your medicines so far',
  lost: 'The connection failed. Your answers are kept here. Please try again.',
  wrong: 'This did not work. Please try again, or ask your clinic.',
  wrongCode:
    'This code does not work here, or it was used already. Check it, or ask your clinic for a new link.',
  tooMany: 'Too many attempts. Please wait a quarter of an hour.',
  onlyEnglish: 'This part is in English only.',
  score: 'Your answers',
  result: (name: string, total: number, most: number) =>
    `${name}: ${total} of ${most} points. More points mean more trouble.`,
}

const es: typeof en = {
  title: 'Sus cuestionarios',
  welcome: 'Le damos la bienvenida',
  intro:
    'Su clínica le hace algunas preguntas. Tardará unos diez minutos. Puede parar cuando quiera y seguir después en este dispositivo.',
  code: 'El código de su enlace',
  born: 'Su fecha de nacimiento, si su clínica la pide',
  begin: 'Empezar',
  goOn: 'Seguir',
  back: 'Atrás',
  next: 'Siguiente',
  skip: 'Prefiero no responder',
  send: 'Enviar a mi clínica',
  sent: 'Enviado',
  done: 'Gracias. Ha terminado.',
  helpTitle: 'No tiene que pasar por esto a solas',
  helpText:
    'Usted respondió que ha pensado que estaría mejor muerto(a) o en hacerse daño. Por favor, hable con alguien ahora. Su clínica verá su respuesta, pero quizá no hoy.',
  helpGoOn: 'He visto estos números. Seguir',
  helpAlways: '¿Necesita ayuda ahora?',
  textMessage: 'SMS 988 (en inglés)',
  danger: 'Si está en peligro, llame al 911 ahora.',
  numbers: [
    'Línea 988 de Prevención del Suicidio y Crisis: llame al 988 y oprima el 2.',
    'Emergencia: llame al 911 o vaya a la sala de urgencias más cercana.',
  ],
  goesToClinic: 'Lo que usted respondió va a su clínica. Les ayuda a ver cómo está. No es un diagnóstico.',
  questionOf: (now, all) => `Pregunta ${now} de ${all}`,
  history: 'Tratamientos que ha tenido',
  historyIntro:
    'Cuéntenos qué medicinas para la depresión toma o tomó. Si no está seguro, ponga lo que crea.',
  medicine: 'Nombre de la medicina',
  dose: 'Dosis más alta al día (mg), si la sabe',
  from: 'Desde cuándo (año, o año y mes: 2023-05)',
  weeks: 'Durante cuántas semanas',
  still: 'Todavía la tomo',
  taken: '¿La tomó como se la recetaron?',
  takenYes: 'Sí, casi todos los días',
  takenPart: 'No siempre',
  takenNo: 'No la tomé',
  helped: '¿Le ayudó?',
  outcomes: {
    remission: 'Volví a estar bien',
    response: 'Me ayudó mucho',
    'partial-response': 'Me ayudó un poco',
    'non-response': 'No me ayudó',
    worsening: 'Empeoré',
  },
  stopped: '¿Por qué la dejó?',
  stops: {
    'lack-of-effect': 'No me ayudó',
    intolerance: 'Efectos secundarios',
    remission: 'Ya estaba bien',
    cost: 'El costo',
    'patient-choice': 'Yo lo quise',
    other: 'Otro motivo',
  },
  another: 'Añadir otra medicina',
  none: 'No he tomado medicinas para la depresión',
  dontKnow: 'No lo sé',
  yourMedicines: 'Sus medicinas hasta ahora',
  lost: 'Falló la conexión. Sus respuestas siguen aquí. Inténtelo de nuevo, por favor.',
  wrong: 'Esto no funcionó. Inténtelo de nuevo, por favor, o pregunte a su clínica.',
  wrongCode: 'Este código no funciona aquí o ya se usó. Revíselo, o pida a su clínica un enlace nuevo.',
  tooMany: 'Demasiados intentos. Espere un cuarto de hora, por favor.',
  onlyEnglish: 'Esta parte está solo en inglés.',
  score: 'Sus respuestas',
  result: (name, total, most) => `${name}: ${total} de ${most} puntos. Más puntos significan más molestias.`,
}

export const words: Readonly<Record<Language, typeof en>> = { en, es }

/** What went wrong, in the language of the patient: what the service says of it is English. */
export function problemText(error: unknown, text: typeof en): string {
  const status = error instanceof ServiceProblem ? error.status : undefined
  if (status === 401 || status === 404) return text.wrongCode
  if (status === 429) return text.tooMany
  return status === 0 ? text.lost : text.wrong
}
