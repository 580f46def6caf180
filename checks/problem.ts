export type Problem = { readonly file: string; readonly line: number; readonly problem: string }
