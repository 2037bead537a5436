// The same verb answered with the same card on an SDK of Microsoft's: node peer.js botbuilder|@microsoft/agents-hosting
// Everything is to its advantage: node's own http server, no authentication, no log, state in a Map that is never saved.
'use strict';

const http = require('node:http');
const { submit } = require('./card.js');

const sdk = process.argv[2];
const { ActivityHandler, CloudAdapter, ...rest } = require(sdk);

class Workshops extends ActivityHandler {
  async onAdaptiveCardInvoke(context, invoke) {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: submit(context.activity, invoke.action) };
  }
}

const adapter = sdk === 'botbuilder'
  ? new CloudAdapter(new rest.ConfigurationBotFrameworkAuthentication({}))
  : new CloudAdapter({ clientId: '' });
const bot = new Workshops();

http.createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', async () => {
    request.body = JSON.parse(Buffer.concat(chunks).toString());
    response.status = code => { response.statusCode = code; return response; };
    response.header = (name, value) => response.setHeader(name, value);
    response.send = body => {
      const json = Buffer.from(JSON.stringify(body));
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.setHeader('Content-Length', json.length);
      response.end(json);
      return response;
    };
    await adapter.process(request, response, context => bot.run(context));
  });
}).listen(0, '127.0.0.1', function () {
  console.log(`listens on http://127.0.0.1:${this.address().port}`);
});
