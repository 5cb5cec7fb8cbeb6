// Microsoft's Agents Playground once per member of the demo group's committee of five: five clients, five chats, one bot.
// usage: node five.mjs [MESSAGES_ADDRESS] [NUMBER:PORT ...]      default: http://localhost:3978/api/messages 20:56150 ... 24:56154
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Employee numbers and names as in bot/Demo; the number is also the end of the Entra object id.
const people = { 20: '陈一', 21: '王立新', 22: '李静', 23: '赵海波', 24: 'Chen Mei', 25: '孙晓' };

const [endpoint = 'http://localhost:3978/api/messages', ...seats] = process.argv.slice(2);
const wanted = seats.length > 0 ? seats : [20, 21, 22, 23, 24].map((number, index) => `${number}:${56150 + index}`);
const program = join(dirname(fileURLToPath(import.meta.url)), 'node_modules/@microsoft/m365agentsplayground/cli.js');

const user = (number) =>
  `{ id: "29:user-${number}", name: "${people[number]}", userPrincipleName: u${number}@example.com, ` +
  `aadObjectId: 00000000-0000-0000-0000-${String(number).padStart(12, '0')}, ` +
  `givenName: "${people[number]}", surname: "${people[number]}", email: u${number}@example.com }`;

// The Playground wants exactly five other users.
const configuration = (number) => `version: "0.1.1"
tenantId: 00000000-0000-0000-0000-000000000001
bot: { id: "28:00000000-0000-0000-0000-000000000011", name: TeamsGrading }
currentUser: ${user(number)}
users:
${Object.keys(people).filter((other) => other !== number).map((other) => `  - ${user(other)}`).join('\n')}
personalChat: { id: "a:personal-${number}" }
groupChat: { id: "19:group@thread.v2", name: Group }
team: { id: "19:team@thread.tacv2", name: Team, aadGroupId: 00000000-0000-0000-0000-000000000031, channels: [ { id: "19:chan@thread.tacv2", name: General } ] }
`;

const folders = [];
const clients = [];

function start(seat) {
  const [number, port] = seat.split(':');
  if (!people[number] || !port) {
    console.error(`'${seat}' is no NUMBER:PORT; numbers are ${Object.keys(people).join(', ')}`);
    stop(2);
  }

  const folder = mkdtempSync(join(tmpdir(), 'teamsgrading-playground-'));
  folders.push(folder);
  writeFileSync(join(folder, '.m365agentsplayground.yml'), configuration(number));
  const client = spawn(process.execPath, [program, 'start', '-e', endpoint, '-c', 'msteams', '-p', port, '--disable-telemetry'], {
    cwd: folder,
    env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  clients.push(client);
  client.stdout.on('data', (data) => {
    // A taken port changes silently; what is printed is what counts.
    const listening = /Listening on (\d+)/.exec(data.toString());
    if (listening) {
      console.log(`${number} ${people[number]}: http://localhost:${listening[1]}/`);
    }
  });
  client.on('exit', () => stop(1));
}

let stopping = false;
function stop(code) {
  if (stopping) return;
  stopping = true;
  clients.forEach((client) => client.kill());
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  process.exit(code);
}

process.on('SIGINT', () => stop(0));
process.on('SIGTERM', () => stop(0));
wanted.forEach(start);
