/** The patient's own pages: one question a screen, help first where it is needed, and plain words at the end. */
import { useEffect, useRef, useState } from 'react'
import type { HandedIn, IntakeState } from '../../../../src/service/api/contract/schemas.ts'
import { ask } from '../../shared/api.ts'
import { type Draft, draftFrom, emptyDraft, historyForm, withAnswer } from './draft.ts'
import { Contacts, HelpNumbers } from './help-numbers.tsx'
import './intake.css'
import { MedicineQuestions } from './medicine-questions.tsx'
import { QuestionScreen } from './question-screen.tsx'
import { endsAt, handedIn, harmItem, questionnaires, totalOf } from './questionnaires.ts'
import { SignIn } from './sign-in.tsx'
import { type Language, problemText, words } from './words.ts'

type CrisisContacts = IntakeState['crisisContacts']
/** Where the patient is. */
type Step =
  | { readonly at: 'sign-in' }
  | { readonly at: 'welcome' }
  | { readonly at: 'item'; readonly instrument: string; readonly index: number }
  | { readonly at: 'help'; readonly after: Step }
  | { readonly at: 'history' }
  | { readonly at: 'end' }

export function Intake() {
  const [state, setState] = useState<IntakeState>()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [step, setStep] = useState<Step>({ at: 'welcome' })
  const [language, setLanguage] = useState<Language>(navigator.language.startsWith('es') ? 'es' : 'en')
  const [problem, setProblem] = useState<string>()
  const text = words[language]

  const load = () =>
    ask<IntakeState>('/api/intake').then(
      (found) => {
        setState(found)
        const kept = draftFrom(found.draft)
        setDraft((before) => ({ ...kept, language: kept.language ?? before.language }))
        if (kept.language !== undefined) setLanguage(kept.language)
        else if (found.language === 'es') setLanguage('es')
        setStep(allDone(found) ? { at: 'end' } : { at: 'welcome' })
      },
      () => setStep({ at: 'sign-in' }),
    )
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the page opens
  useEffect(() => void load(), [])
  useEffect(() => {
    document.documentElement.lang = language
    document.title = words[language].title
  }, [language])
  useFocusOnStep(step)

  const keep = (next: Draft) => {
    setDraft(next)
    ask('/api/intake/draft', { method: 'PUT', body: { draft: next } }).catch(() => setProblem(text.lost))
  }
  const speak = (chosen: Language) => {
    setLanguage(chosen)
    if (state !== undefined) keep({ ...draft, language: chosen })
    else setDraft({ ...draft, language: chosen })
  }
  const handIn = async (path: string, body: unknown, after: (done: HandedIn, known: IntakeState) => Step) => {
    if (state === undefined) return
    try {
      const done = await ask<HandedIn>(path, { body })
      const now = { ...state, done: done.done }
      setProblem(undefined)
      setState(now)
      setStep(after(done, now))
    } catch (error) {
      setProblem(problemText(error, text))
    }
  }
  const sendAnswers = (
    instrument: string,
    answers: readonly (number | null)[],
    shownHelp: boolean,
    kept: Draft,
  ) =>
    handIn('/api/intake/questionnaires', { instrument, answers }, (done, now) =>
      done.helpFirst && !shownHelp ? { at: 'help', after: nextStep(now, kept) } : nextStep(now, kept),
    )

  const answered = (instrument: string, index: number, points: number | null) => {
    const questionnaire = questionnaires[instrument]
    if (questionnaire === undefined) return
    const next = withAnswer(draft, instrument, index, points)
    keep(next)
    const given = next.answers[instrument] ?? []
    const isHarm = instrument === harmItem.questionnaire && index === harmItem.index && (points ?? 0) > 0
    const last = endsAt(questionnaire, index, points)
    const following: Step = { at: 'item', instrument, index: index + 1 }
    if (isHarm && !last) setStep({ at: 'help', after: following })
    else if (!last) setStep(following)
    // Help was shown with the answer that called for it.
    else void sendAnswers(instrument, handedIn(questionnaire, given), helpWasShown(instrument, given), next)
  }

  return (
    <main className="intake" id="main">
      <div className="languages">
        {(['en', 'es'] as const).map((each) => (
          <button
            type="button"
            className="small"
            key={each}
            lang={each}
            aria-pressed={language === each}
            onClick={() => speak(each)}
          >
            {each === 'en' ? 'English' : 'Español'}
          </button>
        ))}
      </div>
      {problem !== undefined && (
        <p className="card" role="alert">
          {problem}
        </p>
      )}
      {step.at === 'sign-in' && <SignIn text={text} onDone={() => void load()} />}
      {step.at === 'welcome' && state !== undefined && (
        <>
          <h1 tabIndex={-1}>{text.welcome}</h1>
          <p>{text.intro}</p>
          <p>{text.goesToClinic}</p>
          <button type="button" className="primary big" onClick={() => setStep(nextStep(state, draft))}>
            {isBegun(draft) || state.done.length > 0 ? text.goOn : text.begin}
          </button>
        </>
      )}
      {step.at === 'item' && (
        <QuestionScreen
          key={`${step.instrument} ${step.index}`}
          instrument={step.instrument}
          index={step.index}
          given={draft.answers[step.instrument]?.[step.index]}
          language={language}
          onAnswer={(points) => answered(step.instrument, step.index, points)}
          onBack={step.index === 0 ? undefined : () => setStep({ ...step, index: step.index - 1 })}
        />
      )}
      {step.at === 'help' && (
        <HelpNumbers text={text} contacts={state?.crisisContacts ?? []} onGoOn={() => setStep(step.after)} />
      )}
      {step.at === 'history' && (
        <MedicineQuestions
          text={text}
          medicines={draft.medicines}
          onChange={(medicines) => keep({ ...draft, medicines })}
          onSend={(medicines) =>
            void handIn('/api/intake/history', { form: historyForm({ ...draft, medicines }) }, (_, now) =>
              nextStep(now, draft),
            )
          }
        />
      )}
      {step.at === 'end' && <End text={text} draft={draft} />}
      {step.at !== 'help' && step.at !== 'sign-in' && (
        <HelpAlways text={text} contacts={state?.crisisContacts ?? []} />
      )}
    </main>
  )
}

function helpWasShown(instrument: string, given: readonly (number | null)[]): boolean {
  return instrument === harmItem.questionnaire && (given[harmItem.index] ?? 0) > 0
}

function isBegun({ answers, medicines }: Draft): boolean {
  return Object.keys(answers).length + medicines.length > 0
}

function allDone({ instruments, history, done }: IntakeState): boolean {
  const asked = instruments.filter((id) => Object.hasOwn(questionnaires, id))
  return asked.every((id) => done.includes(id)) && (!history || done.includes('history'))
}

/** The first question that has no answer yet. */
function nextStep(state: IntakeState, draft: Draft): Step {
  for (const instrument of state.instruments) {
    const questionnaire = questionnaires[instrument]
    if (questionnaire === undefined || state.done.includes(instrument)) continue
    const given = draft.answers[instrument] ?? []
    const open = given.findIndex((points, index) => endsAt(questionnaire, index, points))
    return { at: 'item', instrument, index: open === -1 ? given.length : open }
  }
  return state.history && !state.done.includes('history') ? { at: 'history' } : { at: 'end' }
}

/** Those who listen hear the new screen. */
function useFocusOnStep(step: Step): void {
  const first = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new step moves the focus
  useEffect(() => {
    if (!first.current) document.querySelector<HTMLElement>('.intake h1')?.focus()
    first.current = false
  }, [step])
}

type Text = (typeof words)['en']

function End({ text, draft }: { readonly text: Text; readonly draft: Draft }) {
  const results = Object.values(questionnaires).flatMap((questionnaire) => {
    const total = totalOf(questionnaire, draft.answers[questionnaire.id] ?? [])
    return total === undefined ? [] : [text.result(questionnaire.name, total, questionnaire.most)]
  })
  return (
    <>
      <h1 tabIndex={-1}>{text.done}</h1>
      {results.length > 0 && (
        <>
          <h2>{text.score}</h2>
          <ul>
            {results.map((result) => (
              <li key={result}>{result}</li>
            ))}
          </ul>
        </>
      )}
      <p>{text.goesToClinic}</p>
    </>
  )
}

function HelpAlways({ text, contacts }: { readonly text: Text; readonly contacts: CrisisContacts }) {
  return (
    <details className="help-always">
      <summary>{text.helpAlways}</summary>
      <p>{text.danger}</p>
      <ul>
        <Contacts text={text} contacts={contacts} />
      </ul>
    </details>
  )
}
