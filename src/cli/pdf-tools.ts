/** What writes PDFs, loaded only when one is asked for: the library, and the font from the package that brings it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PdfTools } from '../explanation/pdf/document-pdf.ts'

const require = createRequire(import.meta.url)

export function pdfTools(): PdfTools {
  return {
    library: require('pdfkit') as PdfTools['library'],
    regular: readFileSync(require.resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf')),
    bold: readFileSync(require.resolve('@expo-google-fonts/open-sans/700Bold/OpenSans_700Bold.ttf')),
  }
}
