import { launch } from "../lib/page.mjs"; import { serveCompressed } from "../lib/compressed.mjs"; import { root } from "../lib/built.mjs";
const site = await serveCompressed(`${root}web/dist`, (p)=>!p.startsWith("rules/"));
const b = await launch(); const page = await b.newPage({viewport:{width:412,height:823}});
const c = await page.context().newCDPSession(page);
await c.send("Emulation.setCPUThrottlingRate",{rate:4}); await c.send("Profiler.enable"); await c.send("Profiler.setSamplingInterval",{interval:200});
await c.send("Profiler.start");
await page.goto(site.url+"index.html"); await page.waitForTimeout(2500);
const {profile} = await c.send("Profiler.stop");
const byId = new Map(profile.nodes.map(n=>[n.id,n])); const parent = new Map(); for (const n of profile.nodes) for (const ch of n.children??[]) parent.set(ch,n.id);
// tasks: contiguous samples not idle/program
let t=profile.startTime; let cur=null; const tasks=[];
profile.samples.forEach((s,i)=>{ t+=profile.timeDeltas[i]; const n=byId.get(s); const name=n.callFrame.functionName; const idle = name==="(idle)"||name==="(program)"; if(idle){cur=null;return;} if(!cur){cur={start:(t-profile.startTime)/1000,dur:0,f:new Map()};tasks.push(cur);} const d=profile.timeDeltas[i]/1000; cur.dur+=d; const seen=new Set(); for(let id=s;id;id=parent.get(id)){const f=byId.get(id).callFrame; const k=`${f.functionName||"?"}@${f.url.split("/").pop().slice(0,14)}:${f.lineNumber}:${f.columnNumber}`; if(!seen.has(k)){seen.add(k);cur.f.set(k,(cur.f.get(k)??0)+d);}}});
for (const k of tasks.filter(k=>k.dur>12).sort((a,b)=>b.dur-a.dur).slice(0,6)) { console.log("TASK", k.start.toFixed(0), k.dur.toFixed(0)); console.log([...k.f].sort((a,b)=>b[1]-a[1]).slice(0,26).map(([a,b])=>`   ${b.toFixed(1)} ${a}`).join("\n")); }
await b.close(); await site.close();
