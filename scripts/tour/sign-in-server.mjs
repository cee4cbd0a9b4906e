import { createServer } from 'node:http';

/**
 * A stand-in for Qwen's sign-in on 127.0.0.1 that gives out a code and never hears that anybody confirmed it.
 * @returns {Promise<{ origin: string, stop(): Promise<void> }>}
 */
export async function startSignInServer() {
  const page = 'https://chat.qwen.ai/authorize';
  const code = { device_code: 'tour', user_code: 'TOUR-2026', verification_uri: page, verification_uri_complete: `${page}?user_code=TOUR-2026&client=qwen-code`, expires_in: 900 };
  const server = createServer((request, response) => {
    const isCode = request.url?.endsWith('/device/code');
    request.resume();
    response.writeHead(isCode ? 200 : 400, { 'content-type': 'application/json' }).end(JSON.stringify(isCode ? code : { error: 'authorization_pending', error_description: 'Not yet.' }));
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server is not listening');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
