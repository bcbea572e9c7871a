/**
 * The Lua scripts of the store in Redis or Valkey; each runs atomically. The clock is the server's, so that all
 * gateways use the same one. `store.ts` defines the algorithms.
 */

const now = `local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/**
 * `Store.take`. KEYS: one per gate. ARGV: five per gate (kind, cost, force, burst or limit, every or span). Returns the
 * number of the refused gate from 1 (0: none), its wait, and the use of each gate as text, because Redis truncates
 * numbers.
 */
export const take = `${now}
local gates, reply, refused, longest = {}, {}, 0, 0
for index, key in ipairs(KEYS) do
  local at = (index - 1) * 5
  local kind, cost, force = ARGV[at + 1], tonumber(ARGV[at + 2]), ARGV[at + 3] == '1'
  local most, time = tonumber(ARGV[at + 4]), tonumber(ARGV[at + 5])
  local gate = { key = key, kind = kind, cost = cost, time = time }
  local units = cost == 0 and 1 or cost
  local room, used, wait
  if kind == 'rate' then
    gate.level = math.max(tonumber(redis.call('GET', key) or 0), now)
    used = (gate.level - now) / time
    room = gate.level + units * time <= now + most * time
    wait = gate.level + math.max(cost, 1) * time - now - most * time
  else
    gate.width = time / 24
    gate.slot = math.floor(now / gate.width)
    gate.old, gate.here = {}, 0
    local oldest
    used = 0
    local entries = redis.call('HGETALL', key)
    for entry = 1, #entries, 2 do
      local slot, count = tonumber(entries[entry]), tonumber(entries[entry + 1])
      if slot < gate.slot - 24 then
        gate.old[#gate.old + 1] = entries[entry]
      else
        used = used + count
        if count ~= 0 and (not oldest or slot < oldest) then oldest = slot end
        if slot == gate.slot then gate.here = count end
      end
    end
    room = used + units <= most
    wait = ((oldest or gate.slot) + 25) * gate.width - now
  end
  if not (room or force or cost < 0) and (refused == 0 or wait > longest) then
    refused, longest = index, wait
  end
  reply[index + 2] = string.format('%.6f', used)
  gates[index] = gate
end
reply[1], reply[2] = refused, math.ceil(longest)
if refused ~= 0 then return reply end
for _, gate in ipairs(gates) do
  if gate.cost ~= 0 and gate.kind == 'rate' then
    local full = math.max(gate.level + gate.cost * gate.time, now)
    if full > now then
      redis.call('SET', gate.key, string.format('%.3f', full), 'PX', math.ceil(full - now))
    else
      redis.call('DEL', gate.key)
    end
  elseif gate.cost ~= 0 then
    for _, slot in ipairs(gate.old) do redis.call('HDEL', gate.key, slot) end
    redis.call('HSET', gate.key, string.format('%.0f', gate.slot), math.max(gate.here + gate.cost, 0))
    redis.call('PEXPIRE', gate.key, math.ceil(gate.time + gate.width))
  end
end
return reply`;

/** `Store.reset`. KEYS: the entries. */
export const reset = `return redis.call('DEL', unpack(KEYS))`;

/** `Store.claim`. ARGV: value, ttl. */
export const claim = `local value = redis.call('GET', KEYS[1])
if value then return value end
if tonumber(ARGV[2]) > 0 then redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) end
return false`;

/** `Store.replace`. ARGV: 1 to compare, from, 1 to set (else delete), to, ttl. Returns 1 if it changed the entry. */
export const replace = `if ARGV[1] == '1' and redis.call('GET', KEYS[1]) ~= ARGV[2] then return 0 end
if ARGV[3] == '1' then
  redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[5])
else
  redis.call('DEL', KEYS[1])
end
return 1`;

/** `Store.ping`. */
export const ping = 'return 1';
