/**
 * Every sentence of the handout in Spanish as it is spoken in the United States, for a reader of about twelve. A draft:
 * a clinician who grew up with the language has to review it before it is given to patients (docs/handout.md).
 */
import type { HandoutWords } from './handout-words.ts'

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const

export const es: HandoutWords = {
  title: 'Sus próximos pasos con la depresión',
  subtitle: (date) => `Hecho con los datos de su expediente el ${date}`,
  footer: (record) =>
    `Esta hoja no es un diagnóstico. Usted y su equipo médico deciden juntos. Expediente: ${record}`,
  date: (year, month, day) => `${day} de ${months[month - 1] ?? ''} de ${year}`,
  month: (year, month) => [months[month - 1], year].filter((part) => part !== undefined).join(' de '),
  listed: (names) => listedInSpanish(names),
  help: {
    heading: '¿Necesita ayuda ahora?',
    title: 'Llame al 988 y oprima el 2, a cualquier hora del día o de la noche. Es gratis.',
    words: [
      'Ahí le atienden en español. En inglés también puede mandar un mensaje de texto al 988 o escribir en 988lifeline.org. Veteranos: llame al 988 y oprima el 1. Si usted u otra persona está en peligro, llame al 911 o vaya a la sala de urgencias más cercana.',
      '¿Piensa en la muerte o en hacerse daño? Dígaselo hoy a alguien. Mucha gente tiene esas ideas. La ayuda sirve.',
    ],
  },
  found: {
    heading: 'Lo que vimos',
    notADiagnosis: 'Esta hoja no es un diagnóstico. Es para ayudarle a hablar con su equipo médico.',
    remitted:
      'Su expediente dice que ahora se siente mejor. Es una buena noticia. El próximo paso es seguir bien.',
    noTreatment:
      'Su expediente no muestra todavía ningún tratamiento para la depresión. Hay mucho que probar.',
    answers: {
      yes: [
        'Usted ha probado más de una medicina para la depresión. Las probó como se debe. No le ayudaron lo suficiente.',
        'Esto es común. No es culpa suya. Hay otras formas de mejorar, y mucha gente mejora.',
      ],
      no: [
        'Vimos lo que usted ha probado. Su equipo médico buscará por qué usted no se siente bien todavía.',
        'Puede que primero haya que arreglar algo sencillo. O puede que otro tipo de ayuda sea mejor para usted.',
      ],
      unknown: [
        'Vimos lo que usted ha probado. Aún faltan algunos datos. Por eso no podemos decir todavía qué significa.',
        'Usted puede ayudarnos con lo que falta. Vea las preguntas de abajo.',
      ],
    },
    tried: 'Estos son los tratamientos de su expediente. ¿Falta alguno? Díganos.',
    since: (month) => ` (desde ${month})`,
    outcomes: {
      remission: 'volvió a estar bien',
      response: 'le ayudó mucho',
      'partial-response': 'le ayudó un poco',
      'non-response': 'no le ayudó lo suficiente',
      worsening: 'no le ayudó',
      intolerance: 'usted paró porque le hacía sentir mal',
      unknown: 'no sabemos cómo le fue',
    },
  },
  next: {
    heading: 'Lo que puede venir ahora',
    nothing: 'Su equipo médico hablará con usted de lo que le conviene.',
    planned:
      'Este es el plan del que habló con su equipo médico. Usted puede decir que no. También puede pedir tiempo.',
    others: 'También hay otras opciones.',
    choose:
      'Hable de esto con su equipo médico. Deciden juntos. Usted puede decir que no. También puede pedir tiempo.',
    atAClinic:
      'En una clínica hay más opciones. Su equipo médico necesita primero algunos datos para ver si son seguras para usted.',
  },
  together: {
    heading: 'Si usa estos al mismo tiempo',
    topics: {
      never:
        'No use estos dos al mismo tiempo. Su equipo médico le dice cuál debe dejar y cuándo puede empezar el otro.',
      serotonin:
        'Los dos juntos pueden ser demasiado fuertes para su cuerpo. Pida ayuda enseguida si tiembla, suda mucho, tiene fiebre o no puede pensar bien.',
      heart:
        'Los dos pueden afectar su corazón. Su equipo médico lo revisa antes. Llame al 911 si se desmaya o si el corazón le late muy rápido.',
      sleepy:
        'Los dos juntos pueden darle mucho sueño. No maneje y no tome alcohol. Llame al 911 si le cuesta respirar.',
      pressure: 'Su presión puede subir. Su equipo médico la mide a menudo.',
      strength:
        'Uno puede hacer que el otro sea demasiado fuerte o demasiado débil. Tome solo lo que le dice su equipo médico.',
      ask: 'Su equipo médico revisa cómo van los dos juntos. No empiece ni deje ninguno por su cuenta.',
    },
  },
  ask: {
    heading: 'Lo que queremos preguntarle',
    medicines: '¿Qué medicinas, vitaminas o hierbas toma ahora? Tráigalas todas, o traiga una lista.',
    sick: '¿Alguna medicina le causó ronchas en la piel o le hizo mucho daño?',
    pregnant: '¿Podría estar embarazada, o quiere estarlo pronto?',
    sleep: '¿Cómo duerme? ¿Toma alcohol o usa drogas? Nadie le va a juzgar.',
    matters: '¿Qué es lo más importante para usted? ¿Qué es lo que no quiere?',
    facts: {
      'taken-as-prescribed': (name) =>
        `¿Tomó ${name} casi todos los días? Si no, no hay problema. Solo queremos saberlo.`,
      'outcome-failed': (name) => `¿Cuánto le ayudó tomar ${name}?`,
      'minimum-duration': (name) => `¿Cuántas semanas tomó ${name}?`,
      'treatment-lasted': (name) => `¿Cuántas semanas tomó ${name}?`,
      'undated-treatment': (name) => `¿Cuándo tomó ${name}, y cuántas semanas?`,
      'treatment-began': (name) => `¿En qué mes empezó a tomar ${name}?`,
      'treatment-ended': (name) => `¿En qué mes dejó de tomar ${name}?`,
      'treatment-began-and-ended': (name) => `¿En qué meses empezó y dejó de tomar ${name}?`,
      'undated-course': (name) => `¿Tomó ${name} más de una vez? ¿Cuándo, y cuánto le ayudó?`,
      'minimum-dose': (name) => `¿Qué dosis de ${name} tomaba al día?`,
      'for-depression': (name) => `¿Tomó ${name} para la depresión o para otra cosa?`,
      'in-scope': (name) => `¿Cuándo tomó ${name}?`,
      'not-as-needed': (name) => `¿Tomaba ${name} todos los días o solo de vez en cuando?`,
    },
    visits: {
      'taken-as-prescribed': (name) =>
        `¿Fue a casi todas las citas de ${name}? Si no, no hay problema. Solo queremos saberlo.`,
      'outcome-failed': (name) => `¿Cuánto le ayudó tener ${name}?`,
      'minimum-duration': (name) => `¿Cuánto tiempo tuvo ${name}, y cuántas citas fueron?`,
      'treatment-lasted': (name) => `¿Cuánto tiempo tuvo ${name}, y cuántas citas fueron?`,
      'undated-treatment': (name) => `¿Cuándo tuvo ${name}, y cuánto tiempo?`,
      'treatment-began': (name) => `¿En qué mes empezó ${name}?`,
      'treatment-ended': (name) => `¿En qué mes terminó ${name}?`,
      'treatment-began-and-ended': (name) => `¿En qué meses empezó y terminó ${name}?`,
      'undated-course': (name) => `¿Tuvo ${name} más de una vez? ¿Cuándo, y cuánto le ayudó?`,
      'minimum-dose': (name) => `¿Cuántas citas tuvo de ${name}?`,
      'for-depression': (name) => `¿Tuvo ${name} para la depresión o para otra cosa?`,
      'in-scope': (name) => `¿Cuándo tuvo ${name}?`,
      'not-as-needed': (name) => `¿Tuvo ${name} de forma seguida o solo de vez en cuando?`,
    },
  },
  medicine: {
    heading: 'Cuando toma medicinas',
    now: 'No deje una medicina de golpe por su cuenta. Llámenos primero. Dejarla de golpe puede hacerle sentir mal.',
    weeks:
      'La mayoría de las medicinas tardan unas semanas en ayudar. Muchas veces los efectos secundarios vienen primero y luego bajan.',
    call: 'Llámenos si un efecto secundario le molesta. Llámenos también si se siente peor, con nervios o con mucho enojo.',
    new: 'Díganos si va a tomar una medicina o una hierba nueva, antes de tomarla.',
  },
  better: {
    heading: 'Cómo sabemos que funciona',
    form: 'Cada dos a cuatro semanas usted llena una hoja corta sobre cómo se siente. Si no mejora a tiempo, cambiamos el plan.',
    goal: 'La meta es que vuelva a sentirse como antes.',
  },
  hardTimes: {
    heading: 'Mi plan para los momentos difíciles',
    intro:
      'Puede haber días malos, también mientras mejora. Llene esto con su equipo médico. Guárdelo donde lo pueda encontrar.',
    notSafe: '¿Está en peligro ahora? Llame al 988 y oprima el 2, o llame al 911.',
    labels: {
      'warning-signs': 'Cómo sé que empieza un momento difícil',
      'internal-coping-strategies': 'Lo que puedo hacer por mi cuenta y me ayuda',
      'people-and-settings-for-distraction': 'Personas y lugares que me distraen',
      'people-to-ask-for-help': 'Personas a las que puedo pedir ayuda, con su teléfono',
      'professionals-and-agencies': 'Mi equipo médico, con su teléfono. A cualquier hora: 988, oprimir el 2',
      'making-the-environment-safer':
        'Cómo hacemos más segura mi casa. ¿Quién guarda las pastillas o las armas?',
      'reasons-for-living': 'Lo que hace que mi vida valga la pena',
    },
  },
  notes: { nextVisit: 'Mi próxima cita' },
}

/** `a`, `a y b`, `a, b y c`; `e` before the sound of an i: `sertralina e imipramina`. */
function listedInSpanish(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  if (names.length <= 1) return last
  return `${names.slice(0, -1).join(', ')} ${/^h?i(?!e)/i.test(last) ? 'e' : 'y'} ${last}`
}
