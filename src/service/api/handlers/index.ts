/** The handler of every route. The compiler misses one that is forgotten. */
import type { Handlers } from '../call.ts'
import { accountHandlers } from './accounts.ts'
import { cdsHandlers } from './cds-hooks.ts'
import { changeHandlers } from './changes.ts'
import { documentHandlers } from './documents.ts'
import { importHandlers } from './imports.ts'
import { intakeHandlers } from './intake.ts'
import { knowledgeHandlers } from './knowledge.ts'
import { oidcHandlers } from './oidc.ts'
import { passkeyHandlers } from './passkeys.ts'
import { patientHandlers } from './patients.ts'
import { sessionHandlers } from './sessions.ts'

export const handlers: Handlers = {
  ...sessionHandlers,
  ...passkeyHandlers,
  ...oidcHandlers,
  ...accountHandlers,
  ...patientHandlers,
  ...importHandlers,
  ...changeHandlers,
  ...documentHandlers,
  ...intakeHandlers,
  ...knowledgeHandlers,
  ...cdsHandlers,
}
