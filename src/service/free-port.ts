/** Finds a port to listen on before anything else is done. */
import { createServer } from 'node:net'

/** This port, or one of the `more` after it; 0 is any free one. Fails with EADDRINUSE where all are taken. */
export async function freePort(host: string, port: number, more = 0): Promise<number> {
  try {
    return await listenedOn(host, port)
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!isTaken || more === 0 || port >= 65_535) throw error
    return freePort(host, port + 1, more - 1)
  }
}

function listenedOn(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(port, host, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port))
    })
  })
}
