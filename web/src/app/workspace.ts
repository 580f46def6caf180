/** What is open on this page: records, answers that can be undone, and the plan. Kept in memory only. */
import { createContext, use } from 'react'
import type { Change, MadeChange } from '../engine/change.ts'
import type { Opened, OpenedRecord } from '../engine/read-files.ts'

export type Decision = {
  readonly option: string
  readonly decision: 'accepted' | 'declined'
  readonly note: string
}

/** Something that was checked before an accepted option is started. */
export type DoneCheck = { readonly option: string; readonly check: string; readonly on: string }

export type Workspace = {
  readonly opened?: Opened | undefined
  /** Which of the opened records is looked at. */
  readonly chosen: number
  /** `2026-03-01`: nothing later counts. */
  readonly asOf: string
  readonly changes: readonly MadeChange[]
  readonly undone: readonly MadeChange[]
  readonly decisions: readonly Decision[]
  readonly checks: readonly DoneCheck[]
}

export type Action =
  | { readonly kind: 'opened'; readonly opened: Opened; readonly asOf: string }
  | { readonly kind: 'chosen'; readonly index: number }
  | { readonly kind: 'closed' }
  | { readonly kind: 'as-of'; readonly asOf: string }
  | {
      readonly kind: 'changed'
      readonly label: string
      readonly question?: string | undefined
      readonly change: Change
    }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'withdrawn'; readonly id: number }
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'undecided'; readonly option: string }
  | { readonly kind: 'checked' | 'unchecked'; readonly option: string; readonly check: string }

export function emptyWorkspace(asOf: string): Workspace {
  return { chosen: 0, asOf, changes: [], undone: [], decisions: [], checks: [] }
}

export function workspaceAfter(workspace: Workspace, action: Action): Workspace {
  switch (action.kind) {
    case 'opened':
      return { ...emptyWorkspace(action.asOf), opened: action.opened }
    case 'chosen':
      return { ...emptyWorkspace(workspace.asOf), opened: workspace.opened, chosen: action.index }
    case 'closed':
      return emptyWorkspace(workspace.asOf)
    case 'as-of':
      return { ...workspace, asOf: action.asOf }
    case 'changed':
      return changed(workspace, action)
    case 'undo':
      return undo(workspace)
    case 'redo':
      return redo(workspace)
    case 'withdrawn':
      return { ...workspace, changes: workspace.changes.filter(({ id }) => id !== action.id) }
    case 'decided':
      return {
        ...workspace,
        decisions: [...others(workspace, action.decision.option), action.decision],
        checks:
          action.decision.decision === 'accepted'
            ? workspace.checks
            : otherChecks(workspace, action.decision),
      }
    case 'undecided':
      return {
        ...workspace,
        decisions: others(workspace, action.option),
        checks: otherChecks(workspace, action),
      }
    case 'checked': {
      const { option, check } = action
      return { ...workspace, checks: [...workspace.checks, { option, check, on: workspace.asOf }] }
    }
    case 'unchecked':
      return {
        ...workspace,
        checks: workspace.checks.filter(
          ({ option, check }) => option !== action.option || check !== action.check,
        ),
      }
  }
}

/** Answering a question again replaces the earlier answer. */
function changed(workspace: Workspace, { label, question, change }: Action & { kind: 'changed' }): Workspace {
  const kept = workspace.changes.filter((made) => question === undefined || made.question !== question)
  const id = Math.max(
    0,
    ...workspace.changes.map((made) => made.id),
    ...workspace.undone.map((each) => each.id),
  )
  return { ...workspace, changes: [...kept, { id: id + 1, label, question, change }], undone: [] }
}

function undo(workspace: Workspace): Workspace {
  const last = workspace.changes.at(-1)
  if (last === undefined) return workspace
  return {
    ...workspace,
    changes: workspace.changes.slice(0, -1),
    undone: [...workspace.undone, last],
  }
}

function redo(workspace: Workspace): Workspace {
  const last = workspace.undone.at(-1)
  if (last === undefined) return workspace
  return { ...workspace, changes: [...workspace.changes, last], undone: workspace.undone.slice(0, -1) }
}

function others({ decisions }: Workspace, option: string): readonly Decision[] {
  return decisions.filter((each) => each.option !== option)
}

/** An option that is not planned any more is checked anew when it is started after all. */
function otherChecks({ checks }: Workspace, { option }: { readonly option: string }): readonly DoneCheck[] {
  return checks.filter((each) => each.option !== option)
}

export function openRecord({ opened, chosen }: Workspace): OpenedRecord | undefined {
  return opened?.records[chosen]
}

export type WorkspaceContext = {
  readonly workspace: Workspace
  readonly act: (action: Action) => void
  /** Where the patient page of this record stands: `/patient`, or `/patients/…` of the clinic. */
  readonly path: string
}
const context = createContext<WorkspaceContext | undefined>(undefined)
export const WorkspaceProvider = context.Provider

export function useWorkspace(): WorkspaceContext {
  const value = use(context)
  if (value === undefined) throw new Error('A page stands outside of the workspace.')
  return value
}
