/** The former name of `pdfTools`. */
export { pdfTools as documentFonts } from './pdf-tools.ts'
