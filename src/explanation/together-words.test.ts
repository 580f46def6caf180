/** What was chosen together is told in every document, not only on the page where it is chosen. */
import { describe, expect, test } from 'vitest'
import { documentWords, wordsUnder } from '../../tests/document-words.ts'
import { exampleDossier, textDossier } from '../../tests/example-dossier.ts'
import { rules } from '../knowledge/interactions/index.ts'
import { optionById } from '../knowledge/options/index.ts'
import { plainText } from './document/document.ts'
import { handout } from './handout/handout.ts'
import { meetingTopics, plainMeetings, topicOfRule } from './handout/plain-meetings.ts'
import { letter } from './letter/letter.ts'
import { packet } from './packet/packet.ts'
import { mayNotMeet, togetherWords } from './together-words.ts'

const dossier = exampleDossier('resistant')
/** Takes nothing now: an MAO inhibitor is not ruled out by itself. */
const free = textDossier(
  'MDD since 2023. Zoloft 100 mg x 8 wks 2023, no help, stopped. Lexapro 20 mg x 8 wks 2024, no help, stopped. No current medications.',
)
const dangerous = ['switch-to-phenelzine', 'switch-to-dextromethorphan-bupropion']
const watched = ['switch-to-venlafaxine', 'add-lithium']
const apart = ['cbt', 'add-lithium']

function packetOf([first = '', ...others]: readonly string[]) {
  const [option, ...together] = [first, ...others].flatMap((id) => optionById(id) ?? [])
  if (option === undefined) throw new Error(`There is no option "${first}".`)
  return packet(dossier, { option, coverage: [], payerNamed: false, together })
}

describe('in the words of a clinician', () => {
  test('what must not be taken together comes first, with the name', () => {
    const [first] = togetherWords(dossier, [...watched, ...dangerous])
    expect(plainText(first ?? '')).toMatch(/^Not together: /)
    expect(mayNotMeet(dossier, dangerous)).toBe(true)
    expect(mayNotMeet(dossier, watched)).toBe(false)
  })

  test('what is added is named as a medicine that is taken', () => {
    const told = togetherWords(dossier, watched).map(plainText).join(' ')
    expect(told).toMatch(/\(takes lithium\)/)
    expect(told).not.toContain('takes Add')
  })

  test('what two options say alike is said once, of both', () => {
    const told = togetherWords(dossier, ['switch-to-citalopram', 'switch-to-escitalopram']).map(plainText)
    const qt = told.filter((text) => text.includes('Several QT medicines'))
    expect(qt).toEqual([expect.stringMatching(/^Caution: .*Citalopram.* and .*Escitalopram/)])
  })

  test('the letter tells it with the advice and in the appendix; with nothing to tell there is no heading', () => {
    const told = letter(dossier, watched)
    expect(wordsUnder(told, 'Recommendations')).toContain('What was chosen, taken together')
    expect(wordsUnder(told, 'Recommendations')).toMatch(/Watch: .*serotonin syndrome/)
    expect(wordsUnder(told, 'What was chosen, taken together')).toMatch(/serotonin syndrome/)
    expect(documentWords(letter(dossier, apart))).not.toContain('taken together')
    expect(documentWords(letter(dossier))).not.toContain('taken together')
  })

  test('the packet tells it with the checks of the treatment, and warns the clinician before sending', () => {
    expect(wordsUnder(packetOf(watched), 'The treatment')).toMatch(/Together with what else is planned/)
    expect(wordsUnder(packetOf(watched), 'The treatment')).toMatch(/Watch: .*serotonin syndrome/)
    const sending = 'For the clinician: before sending'
    expect(wordsUnder(packetOf(watched), sending)).not.toContain('may not be given together')
    expect(wordsUnder(packetOf(dangerous), sending)).toContain('may not be given together')
    expect(documentWords(packetOf(apart))).not.toContain('Together with what else is planned')
  })
})

describe('in plain words', () => {
  const heading = { en: 'When you take these at the same time', es: 'Si usa estos al mismo tiempo' }

  test.each([
    ['en', watched, /^venlafaxine XR \+ lithium\. .*Get help right away if you shake/im],
    ['es', watched, /^venlafaxina XR \+ litio\. .*Pida ayuda enseguida si tiembla/im],
    ['en', dangerous, /Do not take these two at the same time/],
    ['es', dangerous, /No use estos dos al mismo tiempo/],
  ] as const)('%s: %s', (language, chosen, words) => {
    expect(wordsUnder(handout(free, { chosen, language }), heading[language])).toMatch(words)
  })

  test('what the plan rules out is not told of: the sheet does not name it', () => {
    const headings = handout(dossier, { chosen: dangerous }).sections.map((section) => section.heading)
    expect(dossier.plan.options.find(({ id }) => id === dangerous[0])?.status).toBe('blocked')
    expect(headings).not.toContain(heading.en)
  })

  test('who takes nothing together reads nothing of it', () => {
    const headings = handout(dossier, { chosen: apart }).sections.map((section) => section.heading)
    expect(headings).not.toContain(heading.en)
  })

  test('what is forbidden is all that is said of two medicines', () => {
    expect(plainMeetings(dossier, dangerous).map(({ topic }) => topic)).toEqual(['never'])
  })

  test('of three, every two are looked at', () => {
    const pairs = plainMeetings(dossier, [...watched, 'add-quetiapine-xr']).map(({ pair }) => pair.join('+'))
    expect(pairs).toContain('switch-to-venlafaxine+add-lithium')
  })

  test('every rule that has plain words exists, and every topic is told by one', () => {
    const ids = new Set<string>(rules.map(({ id }) => id))
    expect(Object.keys(topicOfRule).filter((id) => !ids.has(id))).toEqual([])
    const told = new Set<string>([...Object.values(topicOfRule), 'never', 'ask'])
    expect(meetingTopics.filter((topic) => !told.has(topic))).toEqual([])
  })
})
