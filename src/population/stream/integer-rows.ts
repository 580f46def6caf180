/** Rows of whole numbers, kept in typed arrays. */

const firstRoom = 2048

/** One array for each column, all of one length. */
export type IntegerColumns = readonly Int32Array<ArrayBuffer>[]

export type IntegerRows = {
  readonly add: (...values: readonly number[]) => void
  readonly columns: () => IntegerColumns
}

export function integerRows(names: readonly string[]): IntegerRows {
  const width = names.length
  let capacity = firstRoom
  let columns = names.map(() => new Int32Array(capacity))
  let count = 0
  return {
    add: (...values) => {
      if (count === capacity) {
        capacity *= 2
        columns = columns.map((column) => grown(column, capacity))
      }
      for (let index = 0; index < width; index += 1) {
        const column = columns[index]
        if (column !== undefined) column[count] = values[index] ?? 0
      }
      count += 1
    },
    columns: () => columns.map((column) => column.slice(0, count)),
  }
}

function grown(values: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity)
  larger.set(values)
  return larger
}
