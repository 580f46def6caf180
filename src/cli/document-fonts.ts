/** The font of the PDFs, from the package that brings it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PdfFonts } from '../explanation/pdf/document-pdf.ts'

const resolve = createRequire(import.meta.url).resolve

export function documentFonts(): PdfFonts {
  return {
    regular: readFileSync(resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf')),
    bold: readFileSync(resolve('@expo-google-fonts/open-sans/700Bold/OpenSans_700Bold.ttf')),
  }
}
