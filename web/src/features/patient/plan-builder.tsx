/** The plan: what was accepted, how the parts go together, what to check, when to look again, and what to hand out. */
import { documentHtml } from '../../../../src/explanation/document/document-html.ts'
import { handout } from '../../../../src/explanation/handout/handout.ts'
import { letter } from '../../../../src/explanation/letter/letter.ts'
import { packet } from '../../../../src/explanation/packet/packet.ts'
import { shortName } from '../../../../src/explanation/plan-words.ts'
import { bySeverity, severityWords } from '../../../../src/explanation/together-words.ts'
import { type Option, optionById } from '../../../../src/knowledge/options/index.ts'
import type { PlanOption } from '../../../../src/plan/index.ts'
import { useWorkspace } from '../../app/workspace.ts'
import { Cite } from '../../shared/cite.tsx'
import { Section } from '../../shared/section.tsx'
import { usePlan } from './chart-context.ts'

export function PlanBuilder() {
  const { workspace } = useWorkspace()
  const dossier = usePlan()
  const accepted = workspace.decisions.filter(({ decision }) => decision === 'accepted')
  const declined = workspace.decisions.filter(({ decision }) => decision === 'declined')
  return (
    <Section id="plan" title="Plan">
      {accepted.length === 0 ? (
        <p>Nothing is accepted yet. Open an option above, and accept it or decline it with the reason.</p>
      ) : (
        <Accepted ids={accepted.map(({ option }) => option)} />
      )}
      {declined.length > 0 && (
        <>
          <h3>Declined</h3>
          <ul>
            {declined.map(({ option, note }) => (
              <li key={option}>
                {nameOf(option, dossier.plan.options)}: {note} <TakeBack option={option} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Goals</h3>
      <ul>
        {dossier.plan.goals.map(({ id, text, cite }) => (
          <li key={id}>
            {text}{' '}
            <span className="small soft">
              <Cite cite={cite} />
            </span>
          </li>
        ))}
      </ul>
      <h3>Follow-up</h3>
      <ul>
        {dossier.plan.monitoring.map(({ text, cite }) => (
          <li key={text}>
            {text}{' '}
            <span className="small soft">
              <Cite cite={cite} />
            </span>
          </li>
        ))}
      </ul>
      <Documents chosen={accepted.map(({ option }) => option)} />
    </Section>
  )
}

function nameOf(id: string, options: readonly PlanOption[]): string {
  return options.find((option) => option.id === id)?.name ?? id
}

function TakeBack({ option }: { readonly option: string }) {
  const { act } = useWorkspace()
  return (
    <button
      type="button"
      className="plain no-print for-clinicians"
      onClick={() => act({ kind: 'undecided', option })}
    >
      take back
    </button>
  )
}

function Accepted({ ids }: { readonly ids: readonly string[] }) {
  const { combined } = usePlan()
  const { workspace } = useWorkspace()
  const { options, together } = combined(ids)
  return (
    <>
      {together.length > 0 && (
        <div className="alerts" role="note">
          <h3>Together</h3>
          <ul>
            {together.toSorted(bySeverity).map(({ option, rule, severity, text, because }) => (
              <li key={`${option} ${rule} ${because ?? ''}`}>
                <span className={severity === 'block' ? 'badge danger' : 'badge open'}>
                  {severityWords[severity]}
                </span>{' '}
                <strong>{nameOf(option, options)}:</strong> {text} {because !== undefined && `(${because})`}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ol className="plan-steps">
        {options.map((option) => (
          <li key={option.id}>
            <h3>
              {option.name} <TakeBack option={option.id} />
            </h3>
            <p>{workspace.decisions.find((each) => each.option === option.id)?.note}</p>
            <Checks option={option} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Checks({ option: { id: of, regimen, checks, judge, missing, cautions } }: CheckProps) {
  const toAsk = missing.filter(({ effect }) => effect !== 'caution')
  const warnings = cautions.filter(({ severity }) => severity === 'warn')
  return (
    <ul>
      {regimen.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
      {warnings.map(({ text, because }) => (
        <li key={text}>
          <span className="badge open">caution</span> {text} {because !== undefined && `(${because})`}
        </li>
      ))}
      {toAsk.map(({ id, question }) => (
        <li key={`${id} ${question}`}>
          <Check option={of} check={`Ask: ${question}`} />
        </li>
      ))}
      {checks.map(({ text }) => (
        <li key={text}>
          <Check option={of} check={text} />
        </li>
      ))}
      <li>Judge it: {judge.text}</li>
    </ul>
  )
}

type CheckProps = { readonly option: PlanOption }

/** Ticked off, it is kept with the day. */
function Check({ option, check }: { readonly option: string; readonly check: string }) {
  const { workspace, act } = useWorkspace()
  const done = workspace.checks.find((each) => each.option === option && each.check === check)
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={done !== undefined}
        onChange={() => act({ kind: done === undefined ? 'checked' : 'unchecked', option, check })}
      />{' '}
      {check} {done !== undefined && <span className="soft small">{done.on}</span>}
    </label>
  )
}

/** Made on this machine; each opens as a page of its own that can be printed. All tell of everything accepted. */
function Documents({ chosen }: { readonly chosen: readonly string[] }) {
  const dossier = usePlan()
  const options = chosen.flatMap((id) => optionById(id) ?? [])
  const openPacket = (option: Option) => {
    const coverage = dossier.coverage(option.id)
    const together = options.filter((each) => each !== option)
    open(documentHtml(packet(dossier, { option, coverage, payerNamed: false, together })))
  }
  return (
    <div className="no-print">
      <h3>Documents</h3>
      <div className="row">
        <button type="button" onClick={() => open(documentHtml(letter(dossier, chosen)))}>
          Consultation letter
        </button>
        {options.map((option) => (
          <button type="button" key={option.id} onClick={() => openPacket(option)}>
            Prior-authorization packet{options.length > 1 && `: ${shortName(option)}`}
          </button>
        ))}
        <button type="button" onClick={() => open(documentHtml(handout(dossier, { chosen })))}>
          Handout for the patient
        </button>
        <button
          type="button"
          onClick={() => open(documentHtml(handout(dossier, { chosen, language: 'es' })))}
        >
          Handout in Spanish
        </button>
        <button type="button" onClick={() => print()}>
          Print this page
        </button>
      </div>
      {options.length === 0 && (
        <p className="soft small">A prior-authorization packet is about an option that was accepted.</p>
      )}
    </div>
  )
}

const keptFor = 60_000

/** A blob of this page: the document stays on the machine. */
function open(page: string): void {
  const address = URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' }))
  window.open(address, '_blank', 'noopener')
  setTimeout(() => URL.revokeObjectURL(address), keptFor)
}
