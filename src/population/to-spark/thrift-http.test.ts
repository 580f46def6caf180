import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { httpCalls } from './thrift-http.ts'

/** A call as the binary protocol begins it: version and kind, the length of the name, the name. */
function callNamed(name: string): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(0x80_01_00_01, 0)
  head.writeUInt32BE(name.length, 4)
  return Buffer.concat([head, Buffer.from(name), Buffer.from([0, 0])])
}

async function serverThat(answers: (asked: IncomingMessage, response: ServerResponse) => void): Promise<URL> {
  const server = createServer((asked, response) => {
    asked.resume().on('end', () => answers(asked, response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/cliservice`)
}

function callsTo(url: URL) {
  return httpCalls(url, { url: url.href, user: 'door', password: 'secret' }, undefined)
}

test('a session stays where a load balancer began it: its cookies come back, while they hold and where they belong', async () => {
  const received: (string | undefined)[] = []
  const url = await serverThat(({ headers }, response) => {
    received.push(headers.cookie)
    const cookies = ['node=seven; Path=/; HttpOnly', 'page=1; Path=/ui', 'node=eight; Path=/; Max-Age=0; x']
    response.setHeader('Set-Cookie', received.length === 2 ? cookies : cookies.slice(0, 2)).end('an answer')
  })
  const { call } = callsTo(url)
  await call(callNamed('OpenSession'))
  await call(callNamed('GetOperationStatus'))
  await call(callNamed('CloseSession'))
  expect(received).toEqual([undefined, 'node=seven', undefined])
})

test('what proves who asks is not carried to another address', async () => {
  let asked = 0
  const elsewhere = await serverThat((_, response) => {
    asked += 1
    response.end('an answer')
  })
  const url = await serverThat((_, response) => response.writeHead(307, { Location: elsewhere.href }).end())
  await expect(callsTo(url).call(callNamed('OpenSession'))).rejects.toThrow(
    'does not answer as a Thrift server at /cliservice (307)',
  )
  expect(asked).toBe(0)
})

test('what is still under way when the connection is closed ends', async () => {
  const url = await serverThat(() => calls.close())
  const calls = callsTo(url)
  await expect(calls.call(callNamed('CloseSession'))).rejects.toThrow('was not waited for any longer')
})

test('a server that answers in another language is told in words', async () => {
  const url = await serverThat(({ socket }) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'))
  await expect(callsTo(url).call(callNamed('OpenSession'))).rejects.toThrow(
    /cannot be used \([^)]+\)\. Check the address after --spark-thrift/,
  )
})
