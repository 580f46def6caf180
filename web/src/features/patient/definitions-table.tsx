import { changeSettings } from '../../app/settings.ts'
import { AnswerMark } from '../../shared/answer-mark.tsx'
import { Section, Wide } from '../../shared/section.tsx'
import { usePlan } from './chart-context.ts'

const words = { yes: 'yes', no: 'no', unknown: 'open' } as const

/** The same record under every definition. */
export function DefinitionsTable() {
  const { definitions, determination } = usePlan().assessment
  return (
    <Section id="definitions" title="All definitions">
      <Wide label="All definitions">
        <table>
          <caption>The same record under every definition</caption>
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <th scope="col">Definition</th>
              <th scope="col" className="number">
                Counted
              </th>
              <th scope="col" className="number">
                Still possible
              </th>
              <th scope="col" className="no-print">
                Reasons
              </th>
            </tr>
          </thead>
          <tbody>
            {definitions.map(({ definition, title, status, answer, adequateFailedTrials: count }) => (
              <tr key={definition}>
                <td className="nowrap">
                  <AnswerMark answer={answer} />
                  {words[answer]}
                </td>
                <th scope="row">
                  {title}
                  <div className="soft small">
                    {definition}
                    {status === 'needs-table' && ' (needs a dose table that you supply)'}
                  </div>
                </th>
                <td className="number">{count.certain}</td>
                <td className="number">{count.possible}</td>
                <td className="no-print">
                  {definition === determination.definition ? (
                    'explained above'
                  ) : (
                    <button type="button" className="plain" onClick={() => changeSettings({ definition })}>
                      explain<span className="hidden"> {title}</span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Section>
  )
}
