/** What every answer tells the browser. */
import { documentStyleHash } from '../../explanation/document/document-style-hash.ts'
import { pageStyleHash } from '../../explanation/html/page-style-hash.ts'

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // A letter or packet that was made in the browser opens as a page of its own, and inherits this policy.
  `style-src 'self' '${pageStyleHash}' '${documentStyleHash}'`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** A letter or packet: its own style and nothing else. */
export const documentPolicy = [
  "default-src 'none'",
  `style-src '${pageStyleHash}' '${documentStyleHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': pagePolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(https ? { 'strict-transport-security': 'max-age=63072000' } : {}),
  }
}
