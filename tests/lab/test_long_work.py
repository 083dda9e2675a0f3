"""Long work lets others in between and ends when it is stopped or when another run begins."""

import asyncio

from lab import long_work
from lab.long_work import paced


async def collect(what, generator, into):
    async for record in paced(what, generator):
        into.append(record)


def slowly(count, done):
    for i in range(count):
        end = long_work.time.monotonic() + 0.01
        while long_work.time.monotonic() < end:
            pass
        done.append(i)
        yield i


def test_everything_is_yielded_in_order():
    found = []
    asyncio.run(collect("a", iter(range(100)), found))
    assert found == list(range(100))


def test_stop_ends_it_at_the_next_step_and_others_run_in_between():
    async def main():
        found, worked = [], []
        task = asyncio.create_task(collect("b", slowly(1000, worked), found))
        await asyncio.sleep(0.1)
        assert found, "it must have begun"
        long_work.stop("b")
        await task
        return found

    assert 0 < len(asyncio.run(main())) < 100


def test_a_new_run_of_the_same_kind_ends_the_old_one_and_other_kinds_go_on():
    async def main():
        old, new, other = [], [], []
        tasks = [asyncio.create_task(collect("c", slowly(300, []), old))]
        tasks.append(asyncio.create_task(collect("d", slowly(30, []), other)))
        await asyncio.sleep(0.12)
        tasks.append(asyncio.create_task(collect("c", slowly(20, []), new)))
        await asyncio.gather(*tasks)
        return old, new, other

    old, new, other = asyncio.run(main())
    assert 0 < len(old) < 300
    assert new == list(range(20))
    assert other == list(range(30))
