/**
 * The ways a national drug code is written → 11 digits (labeler 5, product 4, package 2). Ten digits without dashes
 * can stand for three codes: all are returned, most usual first. A suffix such as `^^357` is not part of the code.
 */
export function ndc11(text: string): readonly string[] {
  const code = text.split('^')[0]?.trim() ?? ''
  const parts = code.split('-')
  if (parts.some((part) => !isDigits(part))) return []
  if (parts.length === 3) return joined(parts)
  if (parts.length !== 1) return []
  if (code.length === 11) return [code]
  return code.length === 10 ? [tenAs(code, 5, 3), tenAs(code, 4, 4), tenAs(code, 5, 4)] : []
}

function joined([labeler = '', product = '', packaging = '']: readonly string[]): readonly string[] {
  const fits = labeler.length <= 5 && product.length <= 4 && packaging.length <= 2
  return fits ? [labeler.padStart(5, '0') + product.padStart(4, '0') + packaging.padStart(2, '0')] : []
}

function tenAs(code: string, labeler: number, product: number): string {
  return [
    code.slice(0, labeler).padStart(5, '0'),
    code.slice(labeler, labeler + product).padStart(4, '0'),
    code.slice(labeler + product).padStart(2, '0'),
  ].join('')
}

function isDigits(text: string): boolean {
  return text.length > 0 && /^\d+$/.test(text)
}
