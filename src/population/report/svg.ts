/** Charts drawn by Observable Plot without a browser. The packages are optional: without them there are only tables. */

export type Chart = { readonly title: string; readonly svg: string }

type Plot = typeof import('@observablehq/plot')
export type Drawing = { readonly plot: Plot; readonly draw: (options: object) => string }

/** The drawing tools, or nothing where they are not installed. */
export async function drawing(): Promise<Drawing | undefined> {
  try {
    const [plot, { parseHTML }] = await Promise.all([import('@observablehq/plot'), import('linkedom')])
    const { document } = parseHTML('<!doctype html><html><body></body></html>')
    return {
      plot,
      draw: (options) => {
        const figure = plot.plot({ ...options, document } as never)
        return figure.outerHTML.replaceAll(/\sxmlns:xlink="[^"]*"/g, '')
      },
    }
  } catch {
    return undefined
  }
}
