// What a program in JavaScript does with Graph, by Microsoft's own client. Prints what it saw, one JSON object.
import { createRequire } from 'node:module';

const [base, token, driveId] = process.argv.slice(2);
const {
  Client, GraphError, LargeFileUploadTask, FileUpload, PageIterator, RetryHandler, RedirectHandler, TelemetryHandler, HTTPMessageHandler,
} = createRequire(import.meta.url)('@microsoft/microsoft-graph-client');

// It sends tokens over https only, and takes no other address for a whole one; the rest of the chain is the usual one.
const auth = {
  setNext(next) {
    this.next = next;
  },
  execute(context) {
    context.request = `${context.request}`.replace(/^.*\/v1\.0\/(?=http:)/, '');
    if (context.request.startsWith(base)) {
      context.options.headers = { ...context.options.headers, Authorization: `Bearer ${token}` };
    }
    return this.next.execute(context);
  },
};
[auth, new RetryHandler(), new RedirectHandler(), new TelemetryHandler(), new HTTPMessageHandler()]
  .reduce((before, after) => (before.setNext(after), after));
const client = Client.initWithMiddleware({ baseUrl: base.replace(/v1\.0$/, ''), defaultVersion: 'v1.0', middleware: auth });
const drive = `/drives/${driveId}`;
const told = {};
const refused = async (call) => {
  try {
    await call();
    return 'accepted';
  } catch (error) {
    return error instanceof GraphError ? `${error.statusCode} ${error.code}` : `${error}`;
  }
};
const text = async (content) => Buffer.from(
  content instanceof ArrayBuffer ? content : await new Response(content).arrayBuffer()).toString('utf8');

const folder = await client.api(`${drive}/root/children`).post({ name: 'Ateliers', folder: {} });
told.folder = folder.name;
told.folderAgain = await refused(() => client.api(`${drive}/root/children`).post({ name: 'ateliers', folder: {} }));

const file = await client.api(`${drive}/root:/Ateliers/Plan.txt:/content`).put(Buffer.from('un'));
told.content = await text(await client.api(`${drive}/items/${file.id}/content`).responseType('arraybuffer').get());
const second = await client.api(`${drive}/items/${file.id}/content`).header('If-Match', file.eTag).put(Buffer.from('deux'));
told.movedOn = second.eTag !== file.eTag && second.cTag !== file.cTag && second.id === file.id;
told.stale = await refused(() => client.api(`${drive}/items/${file.id}/content`).header('If-Match', file.eTag).put(Buffer.from('trois')));
told.versions = (await client.api(`${drive}/items/${file.id}/versions`).get()).value.map((version) => version.id);
told.first = await text(await client.api(`${drive}/items/${file.id}/versions/1.0/content`).responseType('arraybuffer').get());

for (let n = 0; n < 5; n++) {
  await client.api(`${drive}/items/${folder.id}:/Note ${n} é.txt:/content`).put(Buffer.from(`${n}`));
}
const page = await client.api(`${drive}/items/${folder.id}/children`).top(2).select('id,name').get();
const names = [];
await new PageIterator(client, page, (item) => names.push(item.name)).iterate();
told.names = names;

const changes = await client.api(`${drive}/root/delta`).get();
const link = changes['@odata.deltaLink'];
await client.api(`${drive}/items/${file.id}`).delete();
told.changes = (await client.api(link).get()).value.map((item) => `${item.name}${item.deleted ? ' deleted' : ''}`);

const bytes = Buffer.alloc(700 * 1024, 7);
const session = await LargeFileUploadTask.createUploadSession(
  client, `${base}${drive}/root:/Ateliers/Grand.bin:/createUploadSession`, { item: { '@microsoft.graph.conflictBehavior': 'fail' } });
const task = new LargeFileUploadTask(client, new FileUpload(bytes, 'Grand.bin', bytes.length), session, { rangeSize: 320 * 1024 });
told.uploaded = (await task.upload()).responseBody.size;

const other = await client.api(`${drive}/root/children`).post({ name: 'Archives', folder: {} });
const large = await client.api(`${drive}/root:/Ateliers/Grand.bin`).get();
const moved = await client.api(`${drive}/items/${large.id}`).patch({ name: 'Déplacé.bin', parentReference: { id: other.id } });
told.moved = moved.parentReference.name + '/' + moved.name + (moved.id === large.id && moved.cTag === large.cTag ? '' : ' as another');

const copy = await client.api(`${drive}/items/${large.id}/copy`).responseType('raw').post({ parentReference: { id: folder.id } });
told.copy = copy.status;
for (let done = false; !done;) {
  const monitor = await (await fetch(copy.headers.get('Location'))).json();
  done = monitor.status === 'completed';
  told.copied = monitor.status;
}

const share = () => client.api(`${drive}/items/${large.id}/createLink`).responseType('raw').post({ type: 'edit', scope: 'organization' });
const [one, two] = [await share(), await share()];
told.shared = [one.status, two.status, (await one.json()).link.type, (await two.json()).link.webUrl.startsWith('http')];
console.log(JSON.stringify(told));
process.exit(0);
