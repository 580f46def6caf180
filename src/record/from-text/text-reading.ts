/** What was understood of a text, shown beside the text it came from. */

/** A stretch of the text. `from` and `to` count characters of the text as it was given; `to` is the first after it. */
export type TextSpan = { readonly from: number; readonly to: number; readonly text: string }

/** Understood and unread stretches together cover the whole text, in order and without overlap. */
export type TextReading = {
  /** `as`: what was understood, in words. */
  readonly understood: readonly (TextSpan & { readonly as: string })[]
  readonly unread: readonly TextSpan[]
}
