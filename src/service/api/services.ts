/** What the handlers work with. */
import type { documentPdf } from '../../explanation/pdf/document-pdf.ts'
import type { FileToAssess } from '../assess-file.ts'
import type { Store } from '../store/open-store.ts'
import type { Clock } from '../store/patient-log.ts'
import type { Charts } from './charts.ts'
import type { WrittenJson } from './json-text.ts'

export type OidcSettings = {
  /** On the button: "Sign in with …". */
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string | undefined
  /** For tests on loopback only. */
  readonly allowHttp?: boolean | undefined
}

/** A system that may call the CDS service: its name in the token, and where its keys are. */
export type CdsClient = { readonly issuer: string; readonly keys: string }

export type Settings = {
  /** How browsers reach the service: `http://127.0.0.1:8742`. */
  readonly origin: string
  /** Other names for the same, on loopback. */
  readonly otherOrigins?: readonly string[] | undefined
  readonly requestsPerMinute?: number | undefined
  /** Trust the last address of X-Forwarded-For: only behind a proxy that writes it. */
  readonly behindProxy?: boolean | undefined
  readonly oidc?: OidcSettings | undefined
  /** Without any, only a service on loopback answers calls of the CDS service, and nobody's name is asked there. */
  readonly cdsClients?: readonly CdsClient[] | undefined
  /** For letters and packets as PDF; read when the first one is made. */
  readonly pdfFonts?: (() => Parameters<typeof documentPdf>[1]) | undefined
  /** The built pages. */
  readonly webFolder?: string | undefined
}

export type Services = {
  readonly store: Store
  readonly clock: Clock
  readonly settings: Settings
  readonly charts: Charts
  /** Assesses files in other threads and answers with JSON; without it they are assessed in this one. */
  readonly assessElsewhere?: ((file: FileToAssess) => Promise<WrittenJson>) | undefined
  /** One line; never holds a name, an id or a value. */
  readonly log: (line: string) => void
}
