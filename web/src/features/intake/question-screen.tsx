import { inLanguage, questionnaires } from './questionnaires.ts'
import { type Language, words } from './words.ts'

type Props = {
  readonly instrument: string
  readonly index: number
  readonly given: number | null | undefined
  readonly language: Language
  readonly onAnswer: (points: number | null) => void
  readonly onBack: (() => void) | undefined
}

/** One question with its answers, each a button as wide as the screen. */
export function QuestionScreen({ instrument, index, given, language, onAnswer, onBack }: Props) {
  const text = words[language]
  const questionnaire = questionnaires[instrument]
  const item = questionnaire?.items[index]
  if (questionnaire === undefined || item === undefined) return null
  const { name, items } = questionnaire
  const answers = item.answers ?? questionnaire.answers
  const [lead, asked] = [item.lead ?? questionnaire.lead, item].map((each) => inLanguage(each, language))
  return (
    <>
      <p className="soft small">
        {name} · {text.questionOf(index + 1, items.length)}
      </p>
      <progress max={items.length} value={index} aria-label={text.questionOf(index + 1, items.length)} />
      {asked?.lang !== language && <p className="soft small">{text.onlyEnglish}</p>}
      <p lang={lead?.lang}>{lead?.text}</p>
      <h1 tabIndex={-1} lang={asked?.lang}>
        {asked?.text}
      </h1>
      <div className="choices">
        {answers.map((answer) => (
          <button
            type="button"
            key={answer.points}
            aria-pressed={given === answer.points}
            onClick={() => onAnswer(answer.points)}
          >
            {inLanguage(answer, language).text}
          </button>
        ))}
      </div>
      <div className="steps">
        {onBack === undefined ? (
          <span />
        ) : (
          <button type="button" onClick={onBack}>
            {text.back}
          </button>
        )}
        <button type="button" onClick={() => onAnswer(null)}>
          {text.skip}
        </button>
      </div>
    </>
  )
}
