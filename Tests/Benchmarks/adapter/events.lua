-- The load: each request is another event. Arguments: source, trigger or large, a name for the run, and the mean pause of a
-- connection between two events in milliseconds (0: none).
local kind, run, pause, count = "source", "", 0, 0
local order = '{"order":%d,"customer":"c-1042","items":[{"sku":"A-17","count":2,"price":19.90}],"note":"as gift"}'

-- What a Trigger is brought: the message that an EventSource has published, in base64 as Dapr brings it. Each @ stands for an id of twelve
-- digits. What is before, between and behind them is encoded once, with blanks at each ~ that make its length a multiple of three.
local event = '{~"specversion":"1.0","id":"orders/3/@-0123456789abcdef",~"source":"/eventsources/shop/orders/kafka/placed",'
    .. '"type":"io.openfunction.events.kafka","time":"2026-01-02T03:04:05Z","datacontenttype":"application/json",'
    .. '"traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","ofeventsid":"orders/3/@",~"data":' .. order:format(17) .. '}'
-- Of 4 MB of data, just under what the adapter takes.
local large = '{~"specversion":"1.0","id":"@",~"source":"/s","type":"t","datacontenttype":"text/plain","data":"' .. ("x"):rep(4190000) .. '"}'
local envelope = '{"data_base64":"%s","datacontenttype":"application/octet-stream","id":"0dbe4d3f-8585-4fc7-9181-e65a7cab9e09",'
    .. '"pubsubname":"bus","source":"Dapr","specversion":"1.0","topic":"default-orders-placed","type":"com.dapr.event.sent"}'

local digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

-- Base64 of a text whose length is a multiple of three.
local function encoded(text)
    return (text:gsub("...", function(three)
        local first, second, third = three:byte(1, 3)
        local bits = first * 65536 + second * 256 + third
        local result = ""
        for place = 1, 4 do
            local digit = bits % 64
            result = digits:sub(digit + 1, digit + 1) .. result
            bits = (bits - digit) / 64
        end
        return result
    end))
end

-- The parts between ids, encoded.
local function parts(text)
    local result = {}
    for part in text:gmatch("[^@]+") do
        local blanks = (" "):rep((3 - (#part - 1) % 3) % 3)
        result[#result + 1] = encoded((part:gsub("~", blanks)))
    end
    return result
end

local pieces = {}

function init(arguments)
    kind, run, pause = arguments[1], arguments[2], tonumber(arguments[3])
    math.randomseed(os.time())
    wrk.method = "POST"
    wrk.headers["content-type"] = kind == "source" and "application/json" or "application/cloudevents+json"
    wrk.headers["traceparent"] = "00-00000000000000000000000000000000-0000000000000000-00"
    if kind == "source" then
        wrk.headers["__topic"], wrk.headers["__partition"], wrk.headers["__timestamp"] = "orders-" .. run, "3", "1767323045123"
    else
        pieces = parts(kind == "large" and large or event)
    end
    if pause == 0 then delay = nil end
end

function delay()
    return math.random(0, 2 * pause)
end

function request()
    count = count + 1
    if kind == "source" then
        wrk.headers["__offset"] = count
        return wrk.format(nil, nil, nil, order:format(count))
    end
    local id = encoded(("%03d%09d"):format(run, count))
    return wrk.format(nil, nil, nil, envelope:format(table.concat(pieces, id)))
end
