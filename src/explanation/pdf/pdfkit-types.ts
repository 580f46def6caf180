/** What pdfkit has and its separately kept types do not know yet. */
declare global {
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      bbox?: readonly [number, number, number, number]
      scope?: 'Row' | 'Column'
    }
  }
}

/** The accessible form of PDF. pdfkit writes it under this name; its types list only the forms for archives. */
export const accessibleForm = 'PDF/UA' as string as 'PDF/A-2a'
