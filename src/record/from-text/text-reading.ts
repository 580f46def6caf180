/** What was understood of a text, shown beside the text it came from. */

/** A stretch of the text. `from` and `to` count characters of the text as it was given; `to` is the first after it. */
export type TextSpan = { readonly from: number; readonly to: number; readonly text: string }

/** `as`: what was understood, in words. `also`: what else these words are part of: "both helped" is said of two treatments. */
export type UnderstoodSpan = TextSpan & { readonly as: string; readonly also?: readonly string[] | undefined }

/** Understood and unread stretches together cover the whole text, in order and without overlap. */
export type TextReading = {
  readonly understood: readonly UnderstoodSpan[]
  readonly unread: readonly TextSpan[]
}
