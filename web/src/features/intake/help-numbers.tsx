import type { IntakeState } from '../../../../src/service/api/contract/schemas.ts'
import type { words } from './words.ts'

type Props = {
  readonly text: (typeof words)['en']
  readonly contacts: IntakeState['crisisContacts']
  readonly onGoOn: () => void
}

/** Before anything else: whom to call, with numbers that a phone can dial. */
export function HelpNumbers({ text, contacts, onGoOn }: Props) {
  return (
    <section className="help" aria-labelledby="help">
      <h1 id="help" tabIndex={-1}>
        {text.helpTitle}
      </h1>
      <p>{text.helpText}</p>
      <p>
        <a href="tel:988">988</a> · <a href="sms:988">{text.textMessage}</a> · <a href="tel:911">911</a>
      </p>
      <ul>
        <Contacts text={text} contacts={contacts} />
      </ul>
      <p>
        <strong>{text.danger}</strong>
      </p>
      <button type="button" className="big" onClick={onGoOn}>
        {text.helpGoOn}
      </button>
    </section>
  )
}

/** In Spanish the numbers that answer in Spanish. */
export function Contacts({ text, contacts }: Pick<Props, 'text' | 'contacts'>) {
  if (text.numbers.length > 0) return text.numbers.map((number) => <li key={number}>{number}</li>)
  return contacts.map(({ name, how }) => (
    <li key={name}>
      <strong>{name}:</strong> {how}
    </li>
  ))
}
