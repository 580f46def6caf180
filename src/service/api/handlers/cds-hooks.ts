/** CDS Hooks: discovery, and the card for the patient in view. Nothing of a call is kept. */
import { randomUUID } from 'node:crypto'
import { assess } from '../../../assessment/assess.ts'
import { worded } from '../../../explanation/worded.ts'
import { recordsFromFhir } from '../../../record/index.ts'
import { cardFor } from '../../cds-hooks/card.ts'
import { cdsService, serviceId } from '../../cds-hooks/service-description.ts'
import { isTrusted } from '../../cds-hooks/trusted-caller.ts'
import type { Handlers } from '../call.ts'
import { notFound, Problem } from '../problem.ts'
import { today } from './page-after.ts'

export const cdsHandlers: Pick<Handlers, 'cdsServices' | 'cdsService'> = {
  cdsServices: async () => ({ services: [cdsService] }),

  cdsService: async (call, services) => {
    const { settings } = services
    if (call.path.service !== serviceId) throw notFound()
    const audience = `${settings.origin}/cds-services/${serviceId}`
    const clients = settings.cdsClients ?? []
    const isOpen = clients.length === 0 && !settings.origin.startsWith('https:')
    if (!isOpen && !(await isTrusted(call.header('authorization'), audience, clients))) {
      throw new Problem(401, 'The caller of the service is not known.', { kind: 'sign-in-needed' })
    }
    const { hook, prefetch } = call.body
    if (hook !== cdsService.hook) throw new Problem(400, `The hook is not ${cdsService.hook}.`)
    const documents = prefetched(prefetch)
    const asOf = today(services)
    refuseAnotherPatient(call.body.context, prefetch)
    const { records } = recordsFromFhir(documents, asOf)
    const [record, another] = records
    if (record === undefined || another !== undefined) {
      throw new Problem(422, 'The prefetched resources are not about exactly one patient.')
    }
    const card = cardFor(worded(assess(record, { asOf })), randomUUID())
    return { cards: card === undefined ? [] : [card] }
  },
}

/** A card about somebody else than the person on the screen would be worse than none. */
function refuseAnotherPatient(context: unknown, prefetch: unknown): void {
  const { patientId } = (context ?? {}) as { readonly patientId?: unknown }
  const { patient } = prefetch as { readonly patient?: { readonly id?: unknown } }
  if (typeof patientId !== 'string') throw new Problem(400, 'The context names no patient.')
  if (patient?.id !== patientId && patientId !== `Patient/${patient?.id}`) {
    throw new Problem(400, 'The prefetched patient is not the patient of the context.')
  }
}

/** "Prefetch … the CDS Service … 412 Precondition Failed" where the resources it needs did not come along. */
function prefetched(prefetch: unknown): readonly { readonly file: string; readonly json: unknown }[] {
  const entries =
    typeof prefetch === 'object' && prefetch !== null
      ? Object.entries(prefetch).filter(([, json]) => json !== null && typeof json === 'object')
      : []
  if (!entries.some(([name]) => name === 'patient')) {
    throw new Problem(412, 'The call has no prefetched patient.', {
      detail: 'Send the resources that discovery lists under "prefetch".',
    })
  }
  return entries.map(([name, json]) => ({ file: `prefetch.${name}`, json }))
}
