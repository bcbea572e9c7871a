/**
 * The Lua scripts of the store in Redis or Valkey; each runs atomically. The clock is the server's, so that all
 * gateways use the same one. `store.ts` defines the algorithms.
 */

const now = `local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/**
 * `Store.take`. KEYS: one per bucket. ARGV: five per bucket (kind, cost, force, burst or limit, every, span or ttl). Returns the
 * number of the refused bucket from 1 (0: none), its wait, and the use of each bucket as text, because Redis truncates
 * numbers.
 */
export const take = `${now}
local buckets, reply, refused, longest = {}, {}, 0, 0
for index, key in ipairs(KEYS) do
  local at = (index - 1) * 5
  local kind, cost, force = ARGV[at + 1], tonumber(ARGV[at + 2]), ARGV[at + 3] == '1'
  local most, time = tonumber(ARGV[at + 4]), tonumber(ARGV[at + 5])
  local bucket = { key = key, kind = kind, cost = cost, time = time }
  local units = cost == 0 and 1 or cost
  local room, used, wait
  if kind == 'rate' then
    bucket.level = math.max(tonumber(redis.call('GET', key) or 0), now)
    used = (bucket.level - now) / time
    room = bucket.level + units * time <= now + most * time
    wait = bucket.level + math.max(cost, 1) * time - now - most * time
  elseif kind == 'once' then
    wait = math.max(redis.call('PTTL', key), 0)
    used = redis.call('EXISTS', key)
    room = used == 0
  else
    bucket.width = time / 24
    bucket.slot = math.floor(now / bucket.width)
    bucket.old, bucket.here = {}, 0
    local oldest
    used = 0
    local entries = redis.call('HGETALL', key)
    for entry = 1, #entries, 2 do
      local slot, count = tonumber(entries[entry]), tonumber(entries[entry + 1])
      if slot < bucket.slot - 24 then
        bucket.old[#bucket.old + 1] = entries[entry]
      else
        used = used + count
        if count ~= 0 and (not oldest or slot < oldest) then oldest = slot end
        if slot == bucket.slot then bucket.here = count end
      end
    end
    room = used + units <= most
    wait = ((oldest or bucket.slot) + 25) * bucket.width - now
  end
  if not (room or force or cost < 0) and (refused == 0 or wait > longest) then
    refused, longest = index, wait
  end
  reply[index + 2] = string.format('%.6f', used)
  buckets[index] = bucket
end
reply[1], reply[2] = refused, math.ceil(longest)
if refused ~= 0 then return reply end
for _, bucket in ipairs(buckets) do
  if bucket.cost ~= 0 and bucket.kind == 'rate' then
    local full = math.max(bucket.level + bucket.cost * bucket.time, now)
    if full > now then
      redis.call('SET', bucket.key, string.format('%.3f', full), 'PX', math.ceil(full - now))
    else
      redis.call('DEL', bucket.key)
    end
  elseif bucket.kind == 'once' then
    redis.call('SET', bucket.key, '1', 'PX', bucket.time)
  elseif bucket.cost ~= 0 then
    for _, slot in ipairs(bucket.old) do redis.call('HDEL', bucket.key, slot) end
    redis.call('HSET', bucket.key, string.format('%.0f', bucket.slot), math.max(bucket.here + bucket.cost, 0))
    redis.call('PEXPIRE', bucket.key, math.ceil(bucket.time + bucket.width))
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
