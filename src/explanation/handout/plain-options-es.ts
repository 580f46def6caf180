/**
 * Treatments in Spanish for a reader of about twelve, beside `plain-options.ts`: the same treatments, the same facts. A
 * draft until a clinician who grew up with the language has reviewed it (docs/handout.md).
 */
import type { OptionId, OptionModality } from '../../knowledge/options/index.ts'
import type { PlainOption, plainOptions } from './plain-options.ts'

/** The treatments that have words of their own. */
export const plainOptionsInSpanish: Readonly<Record<keyof typeof plainOptions, PlainOption>> = {
  'dose-optimisation': {
    name: 'Una dosis más alta de su medicina',
    what: 'Su equipo médico puede subir la dosis poco a poco. Cada vez ven cómo se siente usted.',
  },
  'adherence-repair': {
    name: 'Que le sea más fácil tomar su medicina',
    what: 'Usted y su equipo médico buscan lo que lo hace difícil, y lo arreglan.',
  },
  'maintain-treatment': {
    name: 'Seguir con lo que le ayuda',
    what: 'Usted se siente mejor. Seguir con lo mismo puede ayudarle a estar bien.',
  },
  'safety-planning': {
    name: 'Un plan de seguridad',
    what: 'Usted anota qué le ayuda y a quién llamar en un momento difícil. Lo lleva siempre consigo.',
  },
  'treat-hypothyroidism': {
    name: 'Revisar primero su tiroides',
    what: 'Un análisis de sangre muestra si su tiroides trabaja poco. Tratarla puede mejorar su ánimo.',
  },
  'bipolar-pathway': {
    name: 'Mirar más de cerca cómo cambia su ánimo',
    what: 'Algunos problemas del ánimo necesitan otras medicinas. Su equipo médico hablará de esto con usted.',
  },
  'guided-internet-cbt': {
    name: 'Un curso de terapia en línea',
    what: 'Usted hace lecciones en un teléfono o una computadora. Una persona preparada le ayuda en el camino.',
  },
  cbt: {
    name: 'Terapia sobre pensamientos y costumbres (TCC)',
    what: 'Usted habla con un terapeuta, casi siempre una vez por semana. Aprende a manejar pensamientos difíciles y a cambiar costumbres.',
  },
  'interpersonal-therapy': {
    name: 'Terapia sobre la gente en su vida (TIP)',
    what: 'Usted habla con un terapeuta. Hablan de pérdidas, peleas o grandes cambios en su vida.',
  },
  'behavioural-activation': {
    name: 'Volver a la actividad paso a paso',
    what: 'Un terapeuta le ayuda a planear cosas pequeñas que le importan. Cada semana hace un poco más.',
  },
  cbasp: {
    name: 'Terapia para el ánimo bajo que dura mucho (CBASP)',
    what: 'Usted aprende cómo lo que hace cambia la forma en que otros le tratan.',
  },
  dbt: {
    name: 'Un curso para manejar emociones fuertes (DBT)',
    what: 'Usted aprende a pasar los momentos duros y a llevarse mejor con otras personas.',
  },
  emdr: {
    name: 'Terapia para malos recuerdos (EMDR)',
    what: 'Usted piensa en un mal recuerdo en un lugar seguro, mientras sigue con los ojos un punto que se mueve.',
  },
  'prolonged-exposure': {
    name: 'Terapia para malos recuerdos (PE)',
    what: 'Un terapeuta le ayuda a enfrentar recuerdos y lugares que usted evita, paso a paso.',
  },
  'cognitive-processing-therapy': {
    name: 'Terapia para malos recuerdos (CPT)',
    what: 'Un terapeuta le ayuda a ver qué le hizo creer algo malo que vivió, y a verlo de otra forma.',
  },
  'cbt-i': {
    name: 'Un curso para dormir (TCC-I)',
    what: 'Usted aprende costumbres que pueden ayudarle a dormir mejor, sin pastillas para dormir.',
  },
  mbct: {
    name: 'Una clase de atención plena (MBCT)',
    what: 'En grupo, usted aprende a notar sus pensamientos y a dejarlos pasar.',
  },
  'mindfulness-apps': {
    name: 'Una aplicación de atención plena',
    what: 'Con ejercicios cortos en su teléfono usted aprende a ir más despacio y a respirar.',
  },
  meditation: {
    name: 'Meditación',
    what: 'Usted se sienta en calma unos minutos y sigue su respiración.',
  },
  yoga: { name: 'Yoga', what: 'Movimientos suaves y respiración lenta, a solas o en una clase.' },
  exercise: {
    name: 'Mover el cuerpo',
    what: 'Caminar, andar en bicicleta o el deporte que le guste, tres o más veces por semana. Empiece con poco.',
  },
  'bright-light': {
    name: 'Una lámpara de luz fuerte',
    what: 'Usted se sienta por la mañana cerca de una lámpara muy fuerte, unos 30 minutos al día.',
  },
  'sleep-hygiene': {
    name: 'Buenas costumbres para dormir',
    what: 'Acuéstese y levántese a la misma hora. No lleve pantallas a la cama.',
  },
  diet: {
    name: 'Comida sana',
    what: 'Más fruta, verdura, frijoles, pescado y nueces. Menos comida rápida y dulces.',
  },
  acupuncture: {
    name: 'Acupuntura',
    what: 'Una persona preparada le pone agujas muy finas en la piel por poco tiempo.',
  },
  'esketamine-nasal': {
    name: 'Esketamina en aerosol para la nariz',
    what: 'Usted la rocía en su nariz en una clínica. El personal está con usted dos horas. Alguien tiene que llevarle a casa.',
  },
  'iv-ketamine': {
    name: 'Ketamina por la vena',
    what: 'Entra poco a poco por un tubo delgado en su brazo, en una clínica. El personal le cuida. Alguien tiene que llevarle a casa.',
  },
  rtms: {
    name: 'Pulsos magnéticos en la cabeza (EMT)',
    what: 'Usted está en un sillón, sin dormir. Un aparato cerca de su cabeza manda pulsos magnéticos. Va casi todos los días por unas semanas.',
  },
  itbs: {
    name: 'Pulsos magnéticos cortos en la cabeza (EMT)',
    what: 'Usted está en un sillón, sin dormir. Un aparato cerca de su cabeza manda pulsos cortos por unos minutos. Va casi todos los días por unas semanas.',
  },
  saint: {
    name: 'Muchos pulsos magnéticos en pocos días (SAINT)',
    what: 'Usted está en un sillón, sin dormir. Tiene muchas sesiones cortas al día por cinco días.',
  },
  ect: {
    name: 'TEC',
    what: 'Usted duerme y no siente dolor. Una corriente pequeña pasa por la cabeza unos segundos. Va dos o tres veces por semana por unas semanas.',
  },
  vns: {
    name: 'Un aparato pequeño en el pecho (ENV)',
    what: 'Un médico pone un aparato pequeño bajo la piel de su pecho. El aparato manda pulsos suaves a un nervio del cuello.',
  },
  'motivational-enhancement': {
    name: 'Hablar de lo que quiere cambiar',
    what: 'Alguien le ayuda a hallar sus propias razones para tomar menos alcohol o usar menos drogas.',
  },
  'withdrawal-assessment': {
    name: 'Una forma segura de dejar el alcohol o las drogas',
    what: 'Dejarlo de golpe puede hacerle daño. Su equipo médico le ayuda a hacerlo de forma segura.',
  },
  'switch-within-class': {
    name: 'Un cambio a otra medicina del mismo tipo',
    what: 'Usted dejaría poco a poco la medicina de antes y empezaría la nueva. Su equipo médico le dice cómo.',
  },
  'switch-out-of-class': {
    name: 'Un cambio a una medicina de otro tipo',
    what: 'Usted dejaría poco a poco la medicina de antes y empezaría la nueva. Su equipo médico le dice cómo.',
  },
  'antidepressant-plus-antipsychotic': {
    name: 'Dos medicinas juntas',
    what: 'Las dos actúan de distinta manera. Su equipo médico le dice cómo tomarlas.',
  },
  'benzodiazepine-for-catatonia': {
    name: 'Una medicina que puede ayudarle a moverse y hablar de nuevo',
    what: 'Se la dan en una clínica o un hospital. El personal le cuida.',
  },
  'esketamine-acute-suicidality': {
    name: 'Esketamina en aerosol para la nariz',
    what: 'Usted la rocía en su nariz en una clínica. El personal está con usted dos horas. Alguien tiene que llevarle a casa.',
  },
  'child-and-adolescent-care': {
    name: 'Cuidado para niños y jóvenes',
    what: 'Un médico que conoce bien el ánimo de los jóvenes se reúne con usted y su familia.',
  },
}

/** The names of all other treatments, or of the medicine where it is about one. */
export const optionNamesInSpanish: Readonly<Record<OptionId, string>> = {
  'switch-to-citalopram': 'citalopram',
  'switch-to-escitalopram': 'escitalopram',
  'switch-to-fluoxetine': 'fluoxetina',
  'switch-to-paroxetine': 'paroxetina',
  'switch-to-sertraline': 'sertralina',
  'switch-to-venlafaxine': 'venlafaxina XR',
  'switch-to-desvenlafaxine': 'desvenlafaxina',
  'switch-to-duloxetine': 'duloxetina',
  'switch-to-levomilnacipran': 'levomilnaciprán',
  'switch-to-bupropion': 'bupropión SR o XL',
  'switch-to-mirtazapine': 'mirtazapina',
  'switch-to-trazodone': 'trazodona',
  'switch-to-nefazodone': 'nefazodona',
  'switch-to-vilazodone': 'vilazodona',
  'switch-to-vortioxetine': 'vortioxetina',
  'switch-to-gepirone': 'gepirona ER',
  'switch-to-dextromethorphan-bupropion': 'dextrometorfano con bupropión',
  'switch-to-nortriptyline': 'nortriptilina',
  'switch-to-amitriptyline': 'amitriptilina',
  'switch-to-imipramine': 'imipramina',
  'switch-to-doxepin': 'doxepina',
  'switch-to-trimipramine': 'trimipramina',
  'switch-to-desipramine': 'desipramina',
  'switch-to-protriptyline': 'protriptilina',
  'switch-to-amoxapine': 'amoxapina',
  'switch-to-maprotiline': 'maprotilina',
  'switch-to-phenelzine': 'fenelzina',
  'switch-to-tranylcypromine': 'tranilcipromina',
  'switch-to-isocarboxazid': 'isocarboxazida',
  'switch-to-selegiline-transdermal': 'parche de selegilina',
  'switch-to-olanzapine-fluoxetine': 'olanzapina y fluoxetina',
  'add-mirtazapine': 'mirtazapina',
  'add-bupropion': 'bupropión',
  'add-lithium': 'litio',
  'add-liothyronine': 'liotironina (T3)',
  'add-aripiprazole': 'aripiprazol',
  'add-brexpiprazole': 'brexpiprazol',
  'add-cariprazine': 'cariprazina',
  'add-quetiapine': 'quetiapina XR',
  'add-olanzapine': 'olanzapina',
  'add-risperidone': 'risperidona',
  'add-lumateperone': 'lumateperona',
  'add-modafinil': 'modafinilo',
  'add-lamotrigine': 'lamotrigina',
  'add-pramipexole': 'pramipexol',
  'add-ziprasidone': 'ziprasidona',
  'add-stimulant': 'un estimulante, como metilfenidato',
  'add-buspirone': 'buspirona',
  'l-methylfolate': 'L-metilfolato',
  same: 'S-adenosilmetionina (SAMe)',
  'omega-3': 'Aceite omega 3 (EPA)',
  'st-johns-wort': 'Hierba de San Juan',
  'herbal-supplements': 'DHEA, azafrán, lavanda, rodiola',
  probiotics: 'Probióticos',
  cannabis: 'Cannabis (marihuana)',
  'ketamine-other-routes': 'Ketamina por la boca, bajo la lengua o inyectada',
  'ketamine-assisted-psychotherapy': 'Ketamina junto con terapia',
  psilocybin: 'Psilocibina con apoyo',
  tdcs: 'Una corriente suave en casa (tDCS)',
  dbs: 'Un aparato que actúa dentro del cerebro (ECP)',
  mst: 'Terapia magnética con anestesia (MST)',
  'trauma-focused-cbt': 'Terapia para el trauma (TCC)',
  'short-term-psychodynamic': 'Terapia psicodinámica corta',
  'long-term-psychodynamic': 'Terapia psicodinámica larga',
  'acceptance-and-commitment-therapy': 'Terapia de aceptación y compromiso (ACT)',
  'problem-solving-therapy': 'Terapia para resolver problemas',
  rejoyn: 'Rejoyn (una aplicación con receta)',
  naltrexone: 'Naltrexona',
  acamprosate: 'Acamprosato',
  disulfiram: 'Disulfiram',
  'gabapentin-for-alcohol': 'Gabapentina',
  'topiramate-for-alcohol': 'Topiramato',
  buprenorphine: 'Buprenorfina',
  methadone: 'Metadona',
  'wake-therapy': 'Pasar una noche sin dormir, con ayuda',
  breathing: 'Respirar despacio o con ritmo',
  biofeedback: 'Biorretroalimentación',
  'guided-imagery': 'Imágenes guiadas',
  massage: 'Masaje',
  hypnosis: 'Hipnosis',
  reiki: 'Reiki',
  'prayer-and-spiritual-care': 'Oración y apoyo espiritual',
}

/** What is said of a treatment that has no words of its own. */
export const plainModalitiesInSpanish: Readonly<Record<OptionModality, (name: string) => PlainOption>> = {
  'first-things': (name) => ({ name, what: 'Su equipo médico quiere ver esto primero.' }),
  maintenance: (name) => ({ name, what: 'Esto le ayuda a seguir bien.' }),
  optimise: (name) => ({ name, what: 'Su equipo médico puede cambiar la forma en que toma su medicina.' }),
  switch: (name) => ({
    name: `Un cambio a una medicina nueva: ${name}`,
    what: 'Usted dejaría poco a poco la medicina de antes y empezaría la nueva. Su equipo médico le dice cómo.',
  }),
  combine: (name) => ({
    name: `Una segunda medicina: ${name}`,
    what: 'Usted la tomaría junto con la que toma ahora.',
  }),
  augment: (name) => ({
    name: `Una segunda medicina: ${name}`,
    what: 'Usted la tomaría junto con la que toma ahora. Algunas necesitan análisis de sangre o que le pesen.',
  }),
  'rapid-acting': (name) => ({ name, what: 'Se la dan en una clínica, donde el personal le cuida.' }),
  neuromodulation: (name) => ({
    name,
    what: 'Un equipo preparado usa un aparato que actúa sobre el cerebro.',
  }),
  investigational: (name) => ({
    name,
    what: 'Esto se está estudiando. Solo se puede recibir en un estudio.',
  }),
  psychotherapy: (name) => ({
    name,
    what: 'Usted habla con un terapeuta. Aprende cosas nuevas que le sirven.',
  }),
  'substance-use': (name) => ({
    name,
    what: 'Esto puede ayudar si quiere tomar menos alcohol o usar menos drogas.',
  }),
  mindfulness: (name) => ({ name, what: 'Usted aprende a ir más despacio y a notar el momento.' }),
  holistic: (name) => ({
    name,
    what: 'A algunas personas les gusta esto, además de su otro tratamiento. Dígaselo primero a su equipo médico.',
  }),
  lifestyle: (name) => ({ name, what: 'Puede hacerlo por su cuenta, además de su otro tratamiento.' }),
}
