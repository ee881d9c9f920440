-- The load: each request is another event. Arguments: source, trigger or large, a name for the run, and the mean pause of a
-- connection between two events in milliseconds (0: none).
local kind, run, pause, count = "source", "", 0, 0
local order = '{"order":%d,"customer":"c-1042","items":[{"sku":"A-17","count":2,"price":19.90}],"note":"as gift"}'
local event = '{"specversion":"1.0","id":"%s-%d","source":"/eventsources/shop/orders/kafka/placed",'
    .. '"type":"io.openfunction.events.kafka","time":"2026-01-02T03:04:05Z","datacontenttype":"application/json",'
    .. '"pubsubname":"bus","topic":"default-orders-placed","traceid":"00-00000000000000000000000000000000-0000000000000000-00",'
    .. '"data":' .. order .. '}'
-- Of 4 MB of data, just under what the adapter takes.
local large = '{"specversion":"1.0","id":"%s-%d","source":"/s","type":"t","datacontenttype":"text/plain","data":"' .. ("x"):rep(4190000) .. '"}'

function init(arguments)
    kind, run, pause = arguments[1], arguments[2], tonumber(arguments[3])
    math.randomseed(os.time())
    wrk.method = "POST"
    wrk.headers["content-type"] = kind == "source" and "application/json" or "application/cloudevents+json"
    wrk.headers["traceparent"] = "00-00000000000000000000000000000000-0000000000000000-00"
    if kind == "source" then
        wrk.headers["__topic"], wrk.headers["__partition"], wrk.headers["__timestamp"] = "orders-" .. run, "3", "1767323045123"
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
    if kind == "large" then return wrk.format(nil, nil, nil, large:format(run, count)) end
    return wrk.format(nil, nil, nil, event:format(run, count, count))
end
