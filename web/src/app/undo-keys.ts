/** Undo and redo of the patient that is open: Ctrl-Z, Ctrl-Shift-Z or Ctrl-Y (Command on a Mac), and from the palette. */
import { useEffect } from 'react'
import { canUndo } from '../engine/change.ts'
import type { WorkspaceContext } from './workspace.ts'

export type UndoCommand = {
  readonly title: 'Undo' | 'Redo'
  readonly about: string
  readonly run: () => void
}

let offered: readonly UndoCommand[] = []

/** What can be undone and brought back now. */
export function undoCommands(): readonly UndoCommand[] {
  return offered
}

/** Offered as long as the page is open, to whoever may change the record. */
export function useUndoKeys(
  { workspace: { changes, undone }, act }: WorkspaceContext,
  mayChange: boolean,
): void {
  useEffect(() => {
    const [last, lastUndone] = [changes.findLast(canUndo), undone.at(-1)]
    const undo = { title: 'Undo', about: last?.label ?? '', run: () => act({ kind: 'undo' }) } as const
    const redo = { title: 'Redo', about: lastUndone?.label ?? '', run: () => act({ kind: 'redo' }) } as const
    const own = mayChange
      ? [...(last === undefined ? [] : [undo]), ...(lastUndone === undefined ? [] : [redo])]
      : []
    offered = own
    const listen = (event: KeyboardEvent) => {
      const command = own.find(({ title }) => title === commandOf(event))
      if (command === undefined || isTyping(event.target)) return
      event.preventDefault()
      command.run()
    }
    addEventListener('keydown', listen)
    return () => {
      removeEventListener('keydown', listen)
      offered = []
    }
  }, [changes, undone, act, mayChange])
}

function commandOf({
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
  key,
}: KeyboardEvent): UndoCommand['title'] | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'Redo' : 'Undo'
    case 'y':
      return shiftKey ? undefined : 'Redo'
    default:
      return undefined
  }
}

/** In a field the keys belong to what is typed there. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null
}
